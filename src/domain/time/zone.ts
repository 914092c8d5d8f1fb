import { Temporal } from 'temporal-polyfill'

/**
 * Name of a time zone in the IANA database, such as `Europe/Paris`. Only `parseZone` makes one out of text
 * that came from outside.
 */
export type Zone = string

/**
 * The zone that a text names, in the database's own spelling (`europe/paris` → `Europe/Paris`; an old name
 * stays the old name), or null when there is none. A bare offset such as `+02:00` is refused: it knows no
 * summer time, so weekly hours kept in it would be wrong half of the year.
 */
export function parseZone(text: string): Zone | null {
  if (!/^[A-Za-z]/.test(text)) return null
  try {
    return new Temporal.ZonedDateTime(0n, text).timeZoneId
  } catch {
    return null
  }
}
