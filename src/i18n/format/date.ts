import type { Locale } from '../locale.ts'
import { dateTimeFormat, formatTime, type Instant } from './time.ts'

/** `Tuesday 24 November`, `mardi 24 novembre`. */
export function formatDay(locale: Locale, at: Instant, zone: string): string {
  return withoutComma(
    dateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone: zone }).format(at),
  )
}

/** `Tuesday 24 November 2026`. */
export function formatDayOfYear(locale: Locale, at: Instant, zone: string): string {
  return withoutComma(
    dateTimeFormat(locale, {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: zone,
    }).format(at),
  )
}

/** `Tue 24 Nov`, `mar. 24 nov.`. */
export function formatShortDay(locale: Locale, at: Instant, zone: string): string {
  return withoutComma(
    dateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short', timeZone: zone }).format(at),
  )
}

/** `16 Nov`, `16 nov.`: where the weekday is known. */
export function formatMonthDay(locale: Locale, at: Instant, zone: string): string {
  return dateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: zone }).format(at)
}

/** `November 2026`, `novembre 2026`. */
export function formatMonth(locale: Locale, at: Instant, zone: string): string {
  return dateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: zone }).format(at)
}

/** `3 November 2026`: badges, licences, documents. */
export function formatDate(locale: Locale, at: Instant, zone: string): string {
  return dateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: zone }).format(at)
}

/** `Fri 27 Nov, 18:09`, `ven. 27 nov., 18:09`. */
export function formatMoment(locale: Locale, at: Instant, zone: string): string {
  return `${formatShortDay(locale, at, zone)}, ${formatTime(locale, at, zone)}`
}

/** `Tue` and `24`, apart: the days of the booking sheet and of the calendar. */
export function dayParts(locale: Locale, at: Instant, zone: string): { weekday: string; day: string } {
  return {
    weekday: dateTimeFormat(locale, { weekday: 'short', timeZone: zone }).format(at),
    day: dateTimeFormat('en', { day: 'numeric', timeZone: zone }).format(at),
  }
}

/** ICU versions differ on `Tuesday, 24 November`: the design has no comma. */
function withoutComma(text: string): string {
  return text.replace(/^(\p{L}+\.?),/u, '$1')
}
