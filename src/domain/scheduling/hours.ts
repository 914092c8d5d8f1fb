import { DAY, type EpochMs, MINUTE } from '../time/instant.ts'
import type { Interval } from '../time/interval.ts'
import type { IntervalSet } from '../time/interval-set.ts'
import { type DayNumber, dayNumberOf, type Weekday, weekdayOf } from '../time/iso-date.ts'
import type { Zone } from '../time/zone.ts'
import { zoneOffsets } from '../time/zone-offsets.ts'
import type { Availability, MinuteRange } from './types.ts'

/** Weekly hours and overrides in the form that a search reads: by weekday and by day. */
export interface Hours {
  readonly zone: Zone
  readonly byWeekday: ReadonlyMap<Weekday, readonly MinuteRange[]>
  readonly byDay: ReadonlyMap<DayNumber, readonly MinuteRange[]>
}

/** Ranges may come in any order and overlap. Two overrides of one date are one override with the ranges of both. */
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

/**
 * A range that may cross midnight, as ranges that do not: what a form that lets somebody enter 22:00–02:00
 * stores. `startMinute` and `endMinute` below 1440; an end at or before the start means the next day.
 */
export function splitAtMidnight(weekday: Weekday, startMinute: number, endMinute: number) {
  if (endMinute > startMinute) return [{ weekday, startMinute, endMinute }]
  const today = { weekday, startMinute, endMinute: DAY / MINUTE }
  const next = ((weekday % 7) + 1) as Weekday
  return endMinute === 0 ? [today] : [today, { weekday: next, startMinute: 0, endMinute }]
}

function push<K>(lists: Map<K, MinuteRange[]>, key: K, ranges: readonly MinuteRange[]): void {
  const list = lists.get(key)
  if (list) list.push(...ranges)
  else lists.set(key, [...ranges])
}

function byStart(a: MinuteRange, b: MinuteRange): number {
  return a.startMinute - b.startMinute
}
