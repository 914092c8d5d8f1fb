import { nextByTheClock } from '#src/domain/booking/due.ts'
import type { Ctx, Tx } from '#src/features/ports.ts'
import type { Booking } from '#src/generated/prisma/client.ts'
import { applyEvent } from './apply-event.ts'
import { lockExpiredHolds } from './booking.repo.ts'
import { stateOf } from './booking-state.ts'
import { findBooking } from './find-booking.ts'

/**
 * What the clock alone brings to a booking, when its moment has come; else nothing. The end of a session is not
 * among it: that is charged by its meter, see closeSession.
 */
export async function followClock(ctx: Ctx, tx: Tx, booking: Booking): Promise<void> {
  const due = nextByTheClock(stateOf(booking))
  if (!due || due.on === 'TIME_OVER' || due.at > ctx.clock.now()) return
  await applyEvent(ctx, tx, booking, { on: due.on, by: 'SYSTEM' })
}

/** A hold that ran out is free again at once for whoever needs its time, whether or not its job has come by. */
export async function freeExpiredHolds(
  ctx: Ctx,
  tx: Tx,
  of: { expertId: string; learnerId: string },
): Promise<void> {
  for (const hold of await lockExpiredHolds(tx, ctx.clock.date(), of)) await followClock(ctx, tx, hold)
}

/** `followClock` for a booking that was found outside a transaction: it may have moved on since. */
export async function followClockOf(ctx: Ctx, bookingId: string): Promise<void> {
  const { expertUserId, learnerId } = await findBooking(ctx.db, bookingId)
  const locks = { bookings: [bookingId], calendars: [expertUserId, learnerId] }
  await ctx.withTx('follow-clock', locks, async (tx) =>
    followClock(ctx, tx, await findBooking(tx, bookingId)),
  )
}

/** For sweeps: each of some bookings, and one that fails does not keep the others. @returns how many there were */
export async function followClockOfAll(ctx: Ctx, bookings: readonly { id: string }[]): Promise<number> {
  for (const { id } of bookings)
    await followClockOf(ctx, id).catch((error) =>
      ctx.log.error({ error, booking: id }, 'A booking whose time has come could not be moved on'),
    )
  return bookings.length
}
