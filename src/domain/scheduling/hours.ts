import { DAY, type EpochMs, MINUTE } from '../time/instant.ts'
import type { Interval } from '../time/interval.ts'
import type { IntervalSet } from '../time/interval-set.ts'
import { type DayNumber, dayNumberOf, type Weekday, weekdayOf } from '../time/iso-date.ts'
import type { Zone } from '../time/zone.ts'
import { zoneOffsets } from '../time/zone-offsets.ts'
import { byStart, isMinuteRange } from './minute-range.ts'
import type { Availability, MinuteRange } from './types.ts'

/** Weekly hours and overrides in the form that a search reads: by weekday and by day. */
export interface Hours {
  readonly zone: Zone
  readonly byWeekday: ReadonlyMap<Weekday, readonly MinuteRange[]>
  readonly byDay: ReadonlyMap<DayNumber, readonly MinuteRange[]>
}

/**
 * Ranges may come in any order and overlap; two overrides of one date are one with the ranges of both. Throws
 * RangeError for a range that is none and a date that does not exist: see `availabilityProblems`.
 */
export function readHours(availability: Pick<Availability, 'zone' | 'weekly' | 'overrides'>): Hours {
  const byWeekday = new Map<Weekday, MinuteRange[]>()
  for (const { weekday, startMinute, endMinute } of availability.weekly) {
    push(byWeekday, weekday, [{ startMinute, endMinute }])
  }
  const byDay = new Map<DayNumber, MinuteRange[]>()
  for (const { date, ranges } of availability.overrides) push(byDay, dayNumberOf(date), ranges)
  for (const ranges of byWeekday.values()) ranges.sort(byStart)
  for (const ranges of byDay.values()) ranges.sort(byStart)
  return { zone: availability.zone, byWeekday, byDay }
}

/** The ranges of one day, ordered by start; an override hides the weekly hours. */
export function rangesOn(hours: Hours, day: DayNumber): readonly MinuteRange[] {
  return hours.byDay.get(day) ?? hours.byWeekday.get(weekdayOf(day)) ?? []
}

/** The instants of an interval at which the expert's wall clock is within their hours. */
export function openIntervals(hours: Hours, within: Interval): IntervalSet {
  const open: { start: EpochMs; end: EpochMs }[] = []
  let last: { start: EpochMs; end: EpochMs } | undefined
  // While the offset stays, wall time is an instant plus a constant: each span is plain arithmetic.
  for (const span of zoneOffsets(hours.zone).spans(within)) {
    const lastDay = Math.floor((span.end - 1 + span.offset) / DAY)
    for (let day = Math.floor((span.start + span.offset) / DAY); day <= lastDay; day++) {
      const midnight = day * DAY - span.offset
      for (const range of rangesOn(hours, day)) {
        const start = Math.max(midnight + range.startMinute * MINUTE, span.start)
        const end = Math.min(midnight + range.endMinute * MINUTE, span.end)
        if (start >= end) continue
        if (last && start <= last.end) {
          if (end > last.end) last.end = end
        } else {
          last = { start, end }
          open.push(last)
        }
      }
    }
  }
  return open
}

function push<K>(lists: Map<K, MinuteRange[]>, key: K, ranges: readonly MinuteRange[]): void {
  for (const range of ranges) {
    if (!isMinuteRange(range)) throw new RangeError(`Not hours of a day: ${JSON.stringify(range)}`)
  }
  const list = lists.get(key)
  if (list) list.push(...ranges)
  else lists.set(key, [...ranges])
}
