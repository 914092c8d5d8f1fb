import { slots } from '#src/domain/scheduling/slots.ts'
import type { SlotRequest } from '#src/domain/scheduling/types.ts'
import { DAY } from '#src/domain/time/instant.ts'
import type { Interval } from '#src/domain/time/interval.ts'
import { addDays, type IsoDate, isoDateAt } from '#src/domain/time/iso-date.ts'
import { intervalOfDates } from '#src/domain/time/wall-time.ts'
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

/** The first date shown, and the instants that the dates cover. */
export function windowOf({ zone, from, days }: DaysAsked, now: number): { first: IsoDate; window: Interval } {
  const today = isoDateAt(now, zone)
  const first = from && from > today ? from : today
  return { first, window: intervalOfDates(first, addDays(first, days - 1), zone) }
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
  const { first, window } = windowOf(asked, now)
  const starts = slots(request, window).filter(possible)
  const byDate = Map.groupBy(starts, (start) => isoDateAt(start, zone))
  const today = isoDateAt(now, zone)
  const lastDate = isoDateAt(now + limits.horizonDays * DAY, zone)
  const later = addDays(first, days)
  const earlier = addDays(first, -days)
  return {
    days: Array.from({ length: days }, (_, index) => {
      const date = addDays(first, index)
      return { date, starts: byDate.get(date) ?? [] }
    }),
    earlier: first === today ? null : earlier < today ? today : earlier,
    later: later > lastDate ? null : later,
    next: starts.length > 0 ? null : (firstFrom(window.end, request, possible) ?? null),
  }
}

/** `request.now` stays as it is: the horizon is counted from it. */
function firstFrom(start: number, request: SlotRequest, possible: (start: number) => boolean) {
  return slots(request, { start, end: Number.POSITIVE_INFINITY }).find(possible)
}
