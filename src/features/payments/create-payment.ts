import type { Tx } from '#src/features/ports.ts'
import type { Booking, Payment } from '#src/generated/prisma/client.ts'

/** The money side of a booking that costs something; its Checkout page is opened afterwards. */
export function createPayment(
  tx: Tx,
  booking: Pick<Booking, 'id' | 'currency'>,
  kind: 'AUTHORISE_NOW' | 'SAVE_CARD',
  amountMinor: number,
): Promise<Payment> {
  return tx.payment.create({ data: { bookingId: booking.id, kind, currency: booking.currency, amountMinor } })
}
