import { slots } from '#src/domain/scheduling/slots.ts'
import type { SlotRequest } from '#src/domain/scheduling/types.ts'
import { DAY } from '#src/domain/time/instant.ts'
import type { Interval } from '#src/domain/time/interval.ts'
import { addDays, type IsoDate, isoDateAt } from '#src/domain/time/iso-date.ts'
import { instantOf, startOfDate } from '#src/domain/time/wall-time.ts'
import type { Zone } from '#src/domain/time/zone.ts'

export interface OfferedDay {
  /** Date on the reader's calendar. */
  date: IsoDate
  /** Epoch milliseconds, in order; empty where nothing is offered. */
  starts: readonly number[]
}

export interface OfferedSlots {
  days: readonly OfferedDay[]
  /** First date of the days before and after these; null at the ends of what can be booked. */
  earlier: IsoDate | null
  later: IsoDate | null
  /** Where these days hold nothing: the first slot after them, if any. */
  next: number | null
}

/** Consecutive dates of the reader's calendar. */
export interface DaysAsked {
  zone: Zone
  /** First date; today in the reader's zone when null or past. */
  from: IsoDate | null
  days: number
}

/**
 * The dates shown, and instants that cover them: from the first of the first date to the last of the last. Where a
 * date comes again after midnight (St John's, 2010-11-07 at 00:01), they cover some of another date as well.
 */
export function windowOf(
  { zone, from, days }: DaysAsked,
  now: number,
): { first: IsoDate; last: IsoDate; window: Interval } {
  const today = isoDateAt(now, zone)
  const first = from && from > today ? from : today
  const last = addDays(first, days - 1)
  const end = instantOf({ date: addDays(last, 1), minute: 0 }, zone, { gap: 'NEXT', overlap: 'LAST' })
  return { first, last, window: { start: startOfDate(first, zone), end } }
}

/**
 * The slots of these dates, by date, and where to turn when they are not enough.
 *
 * @param possible what else has a say in a start, beside the request
 */
export function listDays(
  asked: DaysAsked,
  request: SlotRequest,
  possible: (start: number) => boolean = () => true,
): OfferedSlots {
  const { zone, days } = asked
  const { now, limits } = request
  const { first, last, window } = windowOf(asked, now)
  const starts = slots(request, window).filter(possible)
  const byDate = Map.groupBy(starts, (start) => isoDateAt(start, zone))
  const shown = Array.from({ length: days }, (_, index) => {
    const date = addDays(first, index)
    return { date, starts: byDate.get(date) ?? [] }
  })
  // `now` stays as it is: the horizon is counted from it.
  const after = () =>
    slots(request, { start: window.start, end: Number.POSITIVE_INFINITY }).find(
      (start) => isoDateAt(start, zone) > last && possible(start),
    )
  const today = isoDateAt(now, zone)
  const lastDate = isoDateAt(now + limits.horizonDays * DAY, zone)
  const later = addDays(first, days)
  const earlier = addDays(first, -days)
  return {
    days: shown,
    earlier: first === today ? null : earlier < today ? today : earlier,
    later: later > lastDate ? null : later,
    next: shown.some((day) => day.starts.length > 0) ? null : (after() ?? null),
  }
}
