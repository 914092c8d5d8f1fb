import type { Ctx, Tx } from '#src/features/ports.ts'
import type { Booking } from '#src/generated/prisma/client.ts'
import { applyEvent } from './apply-event.ts'
import { expiredHolds } from './booking.repo.ts'
import { findBooking } from './find-booking.ts'

/** Frees the time of a hold that ran out. */
export function lapseHold(ctx: Ctx, tx: Tx, hold: Booking): Promise<Booking> {
  return applyEvent(ctx, tx, hold, { on: 'HOLD_RAN_OUT', by: 'SYSTEM' })
}

/** The job that is due when a hold ends; paid or given up meanwhile: nothing to do. */
export async function lapseHoldWhenDue(ctx: Ctx, { bookingId }: { bookingId: string }): Promise<void> {
  const known = await findBooking(ctx.db, bookingId)
  await ctx.withTx('lapse-hold', { calendars: [known.expertUserId, known.learnerId] }, async (tx) => {
    const booking = await findBooking(tx, bookingId)
    const due =
      booking.status === 'HELD' && booking.holdExpiresAt && booking.holdExpiresAt <= ctx.clock.date()
    if (due) await lapseHold(ctx, tx, booking)
  })
}

/** Whatever a lost job left behind. @returns how many were freed */
export async function lapseExpiredHolds(ctx: Ctx): Promise<number> {
  const holds = await expiredHolds(ctx.db, ctx.clock.date())
  for (const hold of holds)
    await lapseHoldWhenDue(ctx, { bookingId: hold.id }).catch((error) =>
      // One that cannot be freed does not keep the others.
      ctx.log.error({ error, booking: hold.id }, 'A hold that ran out could not be freed'),
    )
  return holds.length
}
