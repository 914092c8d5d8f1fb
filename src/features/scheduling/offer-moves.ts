import { sideOf } from '#src/domain/access/side.ts'
import { earliestMove, mayReschedule } from '#src/domain/booking/reschedule.ts'
import { err, ok, type Result } from '#src/domain/errors.ts'
import { rangeToLoad } from '#src/domain/scheduling/range-to-load.ts'
import { DAY, MINUTE } from '#src/domain/time/instant.ts'
import { authorize } from '#src/features/authorize.ts'
import { stateOf } from '#src/features/booking/booking-state.ts'
import { reservationOf } from '#src/features/booking/reservation-of.ts'
import type { Ctx } from '#src/features/ports.ts'
import { type DaysAsked, listDays, type OfferedSlots, windowOf } from './list-days.ts'
import { readBusyOf, readCalendars } from './read-calendars.ts'

/**
 * The times to which a booking can be moved, for whoever of the two asks: as long as it is, with itself out of
 * the way, and not beyond what the card's bank keeps the money for.
 *
 * Refusals: UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, NOT_BOOKABLE, and why it cannot be moved at all:
 * RESCHEDULE_CLOSED, STALE_STATE.
 */
export async function offerMoves(
  ctx: Ctx,
  input: DaysAsked & { bookingId: string },
): Promise<Result<OfferedSlots>> {
  const booking = await ctx.db.booking.findUnique({
    where: { id: input.bookingId },
    include: { expert: true },
  })
  if (!booking) return err('NOT_FOUND')
  const may = authorize(ctx, 'booking.reschedule', booking)
  if (!may.ok) return may
  const by = sideOf(ctx.actor, booking)
  if (!by) return err('FORBIDDEN')

  const now = ctx.clock.now()
  const length = booking.endAt.getTime() - booking.startAt.getTime()
  const reservation = await reservationOf(ctx.db, booking.id)
  const check = (start: number) =>
    mayReschedule(stateOf(booking), { by, at: now, to: { start, end: start + length }, reservation })
  // Whether it may be moved at all does not depend on where to: the first possible moment stands for any time.
  const movable = check(earliestMove(booking.status, now) + MINUTE)
  if (!movable.ok) return movable

  const { window } = windowOf(input, now)
  const { expert } = booking
  const horizon = { start: window.start, end: Math.max(window.end, now + expert.horizonDays * DAY) }
  const durationMinutes = length / MINUTE
  const range = rangeToLoad(expert, durationMinutes, horizon)
  const except = booking.id
  const calendar = (await readCalendars(ctx.db, [expert.id], range, now, { except })).get(expert.id)
  if (!calendar) return err('NOT_BOOKABLE')
  const learnerBusy = await readBusyOf(ctx.db, booking.learnerId, range, now, except)
  const { availability, bookings, over } = calendar
  const limits = {
    ...calendar.limits,
    // The same rules as proposeTime: the expert may offer a time on shorter notice than they ask of others.
    ...(by === 'EXPERT' ? { minimumNoticeMinutes: 0 } : {}),
  }
  const request = { availability, limits, bookings, over, learnerBusy, durationMinutes, now }
  const possible = (start: number) => start !== booking.startAt.getTime() && check(start).ok
  return ok(listDays(input, request, possible))
}
