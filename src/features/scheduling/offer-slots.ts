import { err, ok, type Result } from '#src/domain/errors.ts'
import { minutesOf } from '#src/domain/money/price-terms.ts'
import { rangeToLoad } from '#src/domain/scheduling/range-to-load.ts'
import { DAY } from '#src/domain/time/instant.ts'
import { authorize } from '#src/features/authorize.ts'
import { findBookableOffering, termsOfOffering } from '#src/features/booking/bookable-offering.ts'
import type { Ctx } from '#src/features/ports.ts'
import { type DaysAsked, listDays, type OfferedSlots, windowOf } from './list-days.ts'
import { readBusyOf, readCalendars } from './read-calendars.ts'

/**
 * The slots of an offering on consecutive dates of the reader's calendar.
 *
 * @param input.minutes one of the offering's durations
 * Refusals: NOT_BOOKABLE.
 */
export async function offerSlots(
  ctx: Ctx,
  input: DaysAsked & { offeringId: string; minutes: number },
): Promise<Result<OfferedSlots>> {
  const may = authorize(ctx, 'offering.view')
  if (!may.ok) return may
  const now = ctx.clock.now()
  const offering = await findBookableOffering(ctx.db, input.offeringId, new Date(now))
  if (!offering) return err('NOT_BOOKABLE')
  const durationMinutes = minutesOf(termsOfOffering(offering, input.minutes))

  const { expert } = offering
  const { window } = windowOf(input, now)
  const horizon = { start: window.start, end: Math.max(window.end, now + expert.horizonDays * DAY) }
  const range = rangeToLoad(expert, durationMinutes, horizon)
  const calendar = (await readCalendars(ctx.db, [expert.id], range, now)).get(expert.id)
  if (!calendar) return err('NOT_BOOKABLE')
  const { actor } = ctx
  const learnerBusy = actor.kind === 'USER' ? await readBusyOf(ctx.db, actor.userId, range, now) : []
  const { availability, limits, bookings, over } = calendar
  return ok(listDays(input, { availability, limits, bookings, over, learnerBusy, durationMinutes, now }))
}
