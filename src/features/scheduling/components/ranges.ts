import { byStart, END_OF_DAY } from '#src/domain/scheduling/minute-range.ts'
import type { MinuteRange } from '#src/domain/scheduling/types.ts'
import type { IsoDate } from '#src/domain/time/iso-date.ts'
import { formatDayOfYear } from '#src/i18n/format/date.ts'
import { capitalise } from '#src/i18n/format/sentence.ts'
import type { Locale } from '#src/i18n/locale.ts'

/** Most ranges that a day has in our forms. */
export const MOST_RANGES = 12

/** `HH:MM`, as time fields have them. */
export interface TimeRange {
  start: string
  end: string
}

/** In order. Midnight at the end of the day is `00:00` in a time field. */
export function rangesForForm(ranges: readonly MinuteRange[]): TimeRange[] {
  return ranges.toSorted(byStart).map(({ startMinute, endMinute }) => ({
    start: wallTime(startMinute),
    end: wallTime(endMinute % END_OF_DAY),
  }))
}

/** `09:00–12:30, 18:00–24:00` */
export function rangesInWords(ranges: readonly MinuteRange[]): string {
  return ranges
    .map(({ startMinute, endMinute }) => `${wallTime(startMinute)}–${wallTime(endMinute)}`)
    .join(', ')
}

/** `Thursday 24 December 2026`: a date is the same in every zone. */
export function dayInWords(locale: Locale, date: IsoDate): string {
  return capitalise(locale, formatDayOfYear(locale, Date.parse(date), 'UTC'))
}

function wallTime(minute: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`
}
