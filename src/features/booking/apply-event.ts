import type { Side } from '#src/domain/access/side.ts'
import type { BookingEventName } from '#src/domain/booking/event.ts'
import { isActive } from '#src/domain/booking/status.ts'
import { transition } from '#src/domain/booking/transition.ts'
import { unwrap } from '#src/domain/errors.ts'
import type { Ctx, Tx } from '#src/features/ports.ts'
import type { Booking, Prisma } from '#src/generated/prisma/client.ts'
import { changeBooking, writeHistory } from './booking.repo.ts'
import { stateOf } from './booking-state.ts'
import { carryOutEffects } from './effects.ts'

export interface EventInput {
  on: BookingEventName
  by: Side | 'ADMIN' | 'SYSTEM'
  /** What is to be captured, where the event settles money; minor units. */
  chargeMinor?: number
  /** Columns that change along with the status. */
  data?: Prisma.BookingUncheckedUpdateManyInput
  /** Kept in the history for good and given to the mails: ids, figures and codes, never what a person wrote. */
  details?: Record<string, string | number | boolean | null>
}

/**
 * The only way in which a booking changes its state: asks the machine, compares and sets, writes the history
 * and sets off the effects, all in the caller's transaction.
 *
 * @throws AppError the machine's refusal, or STALE_STATE when somebody was faster
 */
export async function applyEvent(ctx: Ctx, tx: Tx, booking: Booking, input: EventInput): Promise<Booking> {
  const at = ctx.clock.now()
  const move = unwrap(transition(stateOf(booking), { on: input.on, by: input.by, at }))
  const changed = await changeBooking(tx, booking, {
    ...input.data,
    status: move.to,
    ...(move.to === 'HELD' ? {} : { holdExpiresAt: null }),
    ...(move.to === 'CONFIRMED' || move.to === 'AWAITING_AUTHORISATION'
      ? { confirmedAt: booking.confirmedAt ?? new Date(at) }
      : {}),
  })
  await writeHistory(tx, booking.id, {
    event: input.on,
    fromStatus: move.from,
    toStatus: move.to,
    actorKind: input.by,
    actorId: ctx.actor.kind === 'USER' ? ctx.actor.userId : null,
    details: input.details ?? {},
    requestId: ctx.requestId,
    at: new Date(at),
  })
  await carryOutEffects(ctx, tx, { before: booking, booking: changed, input, effects: move.effects })
  if (isActive(move.from) !== isActive(move.to) || input.on === 'RESCHEDULED')
    await ctx.jobs.enqueue(tx, 'listing.refresh', { expertId: booking.expertId })
  await ctx.realtime.publish(tx, `booking:${booking.id}`, { status: changed.status })
  return changed
}
