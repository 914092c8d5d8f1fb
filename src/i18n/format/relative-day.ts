import { Temporal } from 'temporal-polyfill'
import type { Locale } from '../locale.ts'
import { formatShortDay } from './date.ts'
import type { Instant } from './time.ts'

/** Calendar days from `now` to `at` on the zone's calendar: 0 today, 1 tomorrow, −1 yesterday. */
export function daysBetween(now: Instant, at: Instant, zone: string): number {
  const day = (instant: Instant) =>
    Temporal.Instant.fromEpochMilliseconds(Number(instant)).toZonedDateTimeISO(zone).toPlainDate()
  return day(now).until(day(at), { largestUnit: 'day' }).days
}

/** `today`, `tomorrow`, `yesterday`, else `Thu 26 Nov`. */
export function formatRelativeDay(locale: Locale, at: Instant, now: Instant, zone: string): string {
  const days = daysBetween(now, at, zone)
  if (Math.abs(days) > 1) return formatShortDay(locale, at, zone)
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day')
}
