import { intlTag, type Locale } from '../locale.ts'
import { placeOfZone } from '../place.ts'

/** An instant: epoch milliseconds or a Date. */
export type Instant = number | Date

/** Intl formatters are slow to make and a page writes hundreds of times. */
const cache = new Map<string, Intl.DateTimeFormat>()

export function dateTimeFormat(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`
  let format = cache.get(key)
  if (!format) {
    format = new Intl.DateTimeFormat(intlTag(locale), options)
    cache.set(key, format)
  }
  return format
}

/** `18:45` in the zone. */
export function formatTime(locale: Locale, at: Instant, zone: string): string {
  return dateTimeFormat(locale, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
  }).format(at)
}

/** `17:45 Lisbon`: the other side's time, for under one's own. */
export function formatTimeThere(locale: Locale, at: Instant, zone: string): string {
  return `${formatTime(locale, at, zone)} ${placeOfZone(locale, zone)}`
}

/** Whether two zones show the same wall clock at that instant; if so, the second need not be written. */
export function sameClock(at: Instant, zoneA: string, zoneB: string): boolean {
  const wall = (zone: string) =>
    dateTimeFormat('en', { dateStyle: 'short', timeStyle: 'short', timeZone: zone }).format(at)
  return zoneA === zoneB || wall(zoneA) === wall(zoneB)
}

/** Hour of the day in the zone, 0 to 23. */
export function hourIn(at: Instant, zone: string): number {
  return Number(dateTimeFormat('en', { hour: '2-digit', hourCycle: 'h23', timeZone: zone }).format(at))
}
