import { addDays, dayNumberAt, type IsoDate, isoDateOf, weekdayOf } from '#src/domain/time/iso-date.ts'
import { startOfDate } from '#src/domain/time/wall-time.ts'
import type { Zone } from '#src/domain/time/zone.ts'
import type { EarningsEntry } from './earnings-entry.ts'

/** Shares of one week's sessions, by where the money is now. Minor units. */
export interface EarningsWeek {
  /** Its Monday. */
  monday: IsoDate
  /** The Monday's first instant, for writing it. */
  startAt: number
  held: number
  available: number
  paid: number
  sessions: number
}

/** The Monday of the week in which an instant falls, on the zone's calendar. */
export function mondayOf(at: number, zone: Zone): IsoDate {
  const day = dayNumberAt(at, zone)
  return isoDateOf(day - weekdayOf(day) + 1)
}

/** Shares of all of a week's sessions, wherever the money is now. Minor units. */
export function shareOf({ held, available, paid }: EarningsWeek): number {
  return held + available + paid
}

/** The one that brought most, the latest of equals; null where fewer than two brought anything, so that none stands out. */
export function bestWeek(weeks: readonly EarningsWeek[]): EarningsWeek | null {
  const earning = weeks.filter((week) => shareOf(week) > 0)
  if (earning.length < 2) return null
  return earning.reduce((best, week) => (shareOf(week) >= shareOf(best) ? week : best))
}

/** The last weeks, oldest first, this one last; weeks without a session are there too. */
export function byWeek(
  entries: readonly EarningsEntry[],
  { now, zone, weeks }: { now: number; zone: Zone; weeks: number },
): EarningsWeek[] {
  const thisMonday = mondayOf(now, zone)
  const byMonday = Map.groupBy(entries, ({ startAt }) => mondayOf(startAt, zone))
  return Array.from({ length: weeks }, (_, index) => {
    const monday = addDays(thisMonday, (index - weeks + 1) * 7)
    const found = byMonday.get(monday) ?? []
    const sum = (state: EarningsEntry['state']) =>
      found.reduce((total, entry) => total + (entry.state === state ? entry.shareMinor : 0), 0)
    return {
      monday,
      startAt: startOfDate(monday, zone),
      held: sum('HELD'),
      available: sum('AVAILABLE'),
      paid: sum('PAID'),
      sessions: found.length,
    }
  })
}
