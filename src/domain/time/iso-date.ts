import { DAY, type EpochMs } from './instant.ts'
import type { Zone } from './zone.ts'
import { zoneOffsets } from './zone-offsets.ts'

/** A calendar date without a zone, as `2026-03-29`. Texts of this form sort as the dates do. */
export type IsoDate = string

/** A calendar date as days since 1970-01-01, for counting and comparing. */
export type DayNumber = number

/** Day of the week as ISO 8601 numbers it: 1 Monday … 7 Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

/** Whether a text is a date that exists, years 0001 to 9999: `2026-02-30` and `2026-2-3` are not. */
export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false
  const instant = Date.parse(text)
  return !Number.isNaN(instant) && text >= '0001' && new Date(instant).toISOString().startsWith(text)
}

/** Days since 1970-01-01. Throws RangeError for what is not a date. */
export function dayNumberOf(date: IsoDate): DayNumber {
  // ECMAScript reads a date without a time as UTC, on every machine.
  const instant = isIsoDate(date) ? Date.parse(date) : Number.NaN
  if (Number.isNaN(instant)) throw new RangeError(`Not a date: ${date}`)
  return instant / DAY
}

/** The date that is so many days after 1970-01-01. */
export function isoDateOf(day: DayNumber): IsoDate {
  return new Date(day * DAY).toISOString().slice(0, 10)
}

/** The date `days` later, or earlier when negative. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return isoDateOf(dayNumberOf(date) + days)
}

/** Day of the week of a day number. 1970-01-01 was a Thursday. */
export function weekdayOf(day: DayNumber): Weekday {
  return (((((day + 3) % 7) + 7) % 7) + 1) as Weekday
}

/** The calendar day that the wall clock of a zone shows at an instant. */
export function dayNumberAt(instant: EpochMs, zone: Zone): DayNumber {
  return Math.floor((instant + zoneOffsets(zone).at(instant)) / DAY)
}

/** The calendar date that the wall clock of a zone shows at an instant. */
export function isoDateAt(instant: EpochMs, zone: Zone): IsoDate {
  return isoDateOf(dayNumberAt(instant, zone))
}
