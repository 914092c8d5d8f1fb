import type { Ctx, Tx } from '#src/features/ports.ts'
import type { Booking } from '#src/generated/prisma/client.ts'
import { applyEvent } from './apply-event.ts'

/** The money of an ended session has been moved. Bookings that ended otherwise keep their name for good. */
export async function settleBooking(ctx: Ctx, tx: Tx, booking: Booking): Promise<void> {
  if (booking.status === 'ENDED') await applyEvent(ctx, tx, booking, { on: 'SETTLED', by: 'SYSTEM' })
}

/** A booking for which no money is reserved is settled the moment it ends. */
export async function settleFree(ctx: Ctx, tx: Tx, booking: Booking): Promise<void> {
  const payment = await tx.payment.findUnique({ where: { bookingId: booking.id }, select: { status: true } })
  if (!payment || payment.status === 'RELEASED') await settleBooking(ctx, tx, booking)
}
