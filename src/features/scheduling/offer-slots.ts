import { err, ok, type Result } from '#src/domain/errors.ts'
import { minutesOf } from '#src/domain/money/price-terms.ts'
import { nextSlots } from '#src/domain/scheduling/next-slots.ts'
import { rangeToLoad } from '#src/domain/scheduling/range-to-load.ts'
import { slots } from '#src/domain/scheduling/slots.ts'
import type { SlotRequest } from '#src/domain/scheduling/types.ts'
import { DAY } from '#src/domain/time/instant.ts'
import { addDays, type IsoDate, isoDateAt } from '#src/domain/time/iso-date.ts'
import { intervalOfDates } from '#src/domain/time/wall-time.ts'
import type { Zone } from '#src/domain/time/zone.ts'
import { findBookableOffering, termsOfOffering } from '#src/features/booking/bookable-offering.ts'
import type { Ctx } from '#src/features/ports.ts'
import { readBusyOf, readCalendars } from './read-calendars.ts'

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
  /** Where these days hold nothing: the first slot there is, if any. */
  next: number | null
}

/**
 * The slots of an offering on consecutive dates of the reader's calendar.
 *
 * @param input.minutes one of the offering's durations
 * @param input.from first date; today in the reader's zone when null or past
 * Refusals: NOT_BOOKABLE.
 */
export async function offerSlots(
  ctx: Ctx,
  input: { offeringId: string; minutes: number; zone: Zone; from: IsoDate | null; days: number },
): Promise<Result<OfferedSlots>> {
  const { zone, days } = input
  const now = ctx.clock.now()
  const offering = await findBookableOffering(ctx.db, input.offeringId, new Date(now))
  if (!offering) return err('NOT_BOOKABLE')
  const today = isoDateAt(now, zone)
  const from = input.from && input.from > today ? input.from : today
  const window = intervalOfDates(from, addDays(from, days - 1), zone)
  const durationMinutes = minutesOf(termsOfOffering(offering, input.minutes))

  const { expert } = offering
  const horizon = { start: window.start, end: Math.max(window.end, now + expert.horizonDays * DAY) }
  const range = rangeToLoad(expert, durationMinutes, horizon)
  const calendar = (await readCalendars(ctx.db, [expert.id], range, now)).get(expert.id)
  if (!calendar) return err('NOT_BOOKABLE')
  const { actor } = ctx
  const learnerBusy = actor.kind === 'USER' ? await readBusyOf(ctx.db, actor.userId, range, now) : []
  const { availability, limits, bookings } = calendar
  const request: SlotRequest = { availability, limits, bookings, learnerBusy, durationMinutes, now }

  const byDate = new Map<IsoDate, number[]>()
  for (const start of slots(request, window)) {
    const date = isoDateAt(start, zone)
    byDate.set(date, [...(byDate.get(date) ?? []), start])
  }
  const dates = Array.from({ length: days }, (_, index) => addDays(from, index))
  const lastDate = isoDateAt(now + limits.horizonDays * DAY, zone)
  const later = addDays(from, days)
  const earlier = addDays(from, -days)
  return ok({
    days: dates.map((date) => ({ date, starts: byDate.get(date) ?? [] })),
    earlier: from === today ? null : earlier < today ? today : earlier,
    later: later > lastDate ? null : later,
    next:
      byDate.size > 0 ? null : (nextSlots({ ...request, now: Math.max(now, window.start) }, 1)[0] ?? null),
  })
}
