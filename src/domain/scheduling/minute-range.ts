import { DAY, MINUTE } from '../time/instant.ts'
import type { MinuteRange, WeeklyHours } from './types.ts'

/** Minute at which a day ends by the wall clock: 24:00. */
export const END_OF_DAY = DAY / MINUTE

/** Whether a range is one: whole minutes, not empty, within one day. */
export function isMinuteRange({ startMinute, endMinute }: MinuteRange): boolean {
  const whole = Number.isInteger(startMinute) && Number.isInteger(endMinute)
  return whole && 0 <= startMinute && startMinute < endMinute && endMinute <= END_OF_DAY
}

/** For sorting by start. */
export function byStart(a: MinuteRange, b: MinuteRange): number {
  return a.startMinute - b.startMinute
}

/**
 * Weekly hours that may cross midnight, as rows that do not: what a form that lets somebody enter 22:00–02:00
 * stores. An end at or before the start means the next day, so 00:00–00:00 is the whole day.
 */
export function splitAtMidnight({ weekday, startMinute, endMinute }: WeeklyHours): WeeklyHours[] {
  if (endMinute > startMinute) return [{ weekday, startMinute, endMinute }]
  const today = { weekday, startMinute, endMinute: END_OF_DAY }
  const next = ((weekday % 7) + 1) as WeeklyHours['weekday']
  return endMinute === 0 ? [today] : [today, { weekday: next, startMinute: 0, endMinute }]
}
