import { type Side, sideOf } from '#src/domain/access/side.ts'
import { err, isAppError, ok, type Result } from '#src/domain/errors.ts'
import { refundOnCancellation } from '#src/domain/money/cancellation.ts'
import type { Currency } from '#src/domain/policy/money.ts'
import { authorize } from '#src/features/authorize.ts'
import type { Ctx } from '#src/features/ports.ts'
import type { Booking } from '#src/generated/prisma/client.ts'
import { applyEvent } from './apply-event.ts'
import { findBooking } from './find-booking.ts'

/** What cancelling now would cost the learner: shown before they confirm, applied when they do. */
export function costOfCancelling(booking: Booking, by: Side, at: number) {
  if (by === 'EXPERT' || booking.status !== 'CONFIRMED')
    return { refundMinor: booking.capMinor, keptMinor: 0, full: true }
  return refundOnCancellation(booking.cancellationPolicy, {
    startAt: booking.startAt.getTime(),
    at,
    priceMinor: booking.capMinor,
    currency: booking.currency as Currency,
  })
}

/**
 * Cancels for one of the two people. A hold is simply given up.
 *
 * Refusals: UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, CANCELLATION_CLOSED, STALE_STATE; CONFLICT when cancelling
 * has become dearer than `expectedKeptMinor`, the figure that the person agreed to.
 */
export async function cancelBooking(
  ctx: Ctx,
  input: { bookingId: string; expectedKeptMinor: number; reason?: string },
): Promise<Result<Booking>> {
  const known = await ctx.db.booking.findUnique({ where: { id: input.bookingId } })
  if (!known) return err('NOT_FOUND')
  const may = authorize(ctx, 'booking.cancel', known)
  if (!may.ok) return may
  const { actor } = ctx
  if (actor.kind !== 'USER') return err('UNAUTHENTICATED')
  const by = sideOf(actor, known) ?? 'ADMIN'

  try {
    const locks = { bookings: [known.id], calendars: [known.expertUserId, known.learnerId] }
    return await ctx.withTx<Result<Booking>>('cancel-booking', locks, async (tx) => {
      const booking = await findBooking(tx, known.id)
      if (booking.status === 'HELD')
        return ok(await applyEvent(ctx, tx, booking, { on: 'HOLD_GIVEN_UP', by }))
      const { keptMinor, refundMinor } = costOfCancelling(
        booking,
        by === 'LEARNER' ? by : 'EXPERT',
        ctx.clock.now(),
      )
      if (keptMinor > input.expectedKeptMinor) return err('CONFLICT', { keptMinor })
      const cancelled = await applyEvent(ctx, tx, booking, {
        on: 'CANCELLED',
        by,
        chargeMinor: keptMinor,
        data: { cancelledAt: ctx.clock.date(), cancelReason: input.reason ?? null },
        details: { keptMinor, refundMinor },
      })
      return ok(cancelled)
    })
  } catch (error) {
    if (isAppError(error)) return { ok: false, error }
    throw error
  }
}
