import type { Ctx, Tx } from '#src/features/ports.ts'
import type { Booking } from '#src/generated/prisma/client.ts'
import { changePayment, findPayment } from './payments.repo.ts'
import { planIntent } from './plan-intent.ts'

/** Takes what was decided and lets go of the rest; nothing to take: lets go of all. */
export async function planCapture(ctx: Ctx, tx: Tx, booking: Booking, amountMinor: number): Promise<void> {
  if (amountMinor === 0) return planRelease(ctx, tx, booking, 'NOTHING_TO_CHARGE')
  const payment = await findPayment(tx, booking.id)
  if (payment?.status !== 'AUTHORISED') return
  await planIntent(ctx, tx, {
    bookingId: booking.id,
    kind: 'CAPTURE',
    currency: booking.currency,
    amountMinor,
    key: `capture:${booking.id}:${payment.paymentIntentId}`,
    reason: booking.status,
  })
}

/** Lets go of all that is reserved. Where nothing is, there is nothing to do. */
export async function planRelease(ctx: Ctx, tx: Tx, booking: Booking, reason: string): Promise<void> {
  const payment = await findPayment(tx, booking.id)
  if (payment?.status !== 'AUTHORISED') return
  await planIntent(ctx, tx, {
    bookingId: booking.id,
    kind: 'RELEASE',
    currency: booking.currency,
    amountMinor: payment.authorisedMinor,
    key: `release:${booking.id}:${payment.paymentIntentId}`,
    reason,
  })
}

/**
 * Closes the Checkout page of a booking that is over before it was paid, so that nobody pays for a slot that is
 * gone. On a card that is only saved nothing will be reserved any more.
 */
export async function planCloseCheckout(ctx: Ctx, tx: Tx, booking: Booking): Promise<void> {
  const payment = await findPayment(tx, booking.id)
  if (payment?.status === 'CARD_SAVED') await changePayment(tx, payment, { status: 'RELEASED' })
  if (payment?.status !== 'OPEN' || payment.attempt === 0) return
  await planIntent(ctx, tx, {
    bookingId: booking.id,
    kind: 'EXPIRE_CHECKOUT',
    currency: booking.currency,
    amountMinor: 0,
    key: `close-checkout:${booking.id}:${payment.attempt}`,
    reason: booking.status,
  })
}
