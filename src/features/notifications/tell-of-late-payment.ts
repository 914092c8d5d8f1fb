import type { Ctx, Tx } from '#src/features/ports.ts'
import type { Booking } from '#src/generated/prisma/client.ts'
import { tellSide } from './tell-of-booking.ts'

/** The learner paid after the slot was gone: nothing is kept, and they are told at once. */
export function tellOfLatePayment(ctx: Ctx, tx: Tx, booking: Booking, amountMinor: number): Promise<void> {
  const input = { on: 'PAID_TOO_LATE', by: 'SYSTEM', details: { amountMinor } }
  return tellSide(ctx, tx, 'PAYMENT_TOO_LATE', { booking, input }, 'LEARNER')
}
