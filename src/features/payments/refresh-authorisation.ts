import { authorisationReleased } from '#src/domain/money/ledger/authorisation.ts'
import { feeCharged } from '#src/domain/money/ledger/capture.ts'
import type { Currency } from '#src/domain/policy/money.ts'
import { applyEvent } from '#src/features/booking/apply-event.ts'
import { findBooking } from '#src/features/booking/find-booking.ts'
import { settleFree } from '#src/features/booking/settle-booking.ts'
import type { Authorisation } from '#src/features/ports/payments.ts'
import type { Ctx, Tx } from '#src/features/ports.ts'
import type { Payment } from '#src/generated/prisma/client.ts'
import { changePayment, findPayment, findPaymentByIntent } from './payments.repo.ts'
import { postToLedger } from './post-to-ledger.ts'

/**
 * Catches up with what happened to reserved or captured money without us: Stripe let go of it (expiry, or by hand
 * in its dashboard), its fee became known, a bank disputes it, somebody gave it back.
 */
export async function refreshAuthorisation(ctx: Ctx, paymentIntentId: string): Promise<void> {
  const known = await findPaymentByIntent(ctx.db, paymentIntentId)
  if (known?.status !== 'AUTHORISED' && known?.status !== 'CAPTURED') return
  const now = await ctx.payments.readAuthorisation(paymentIntentId)
  const { bookingId } = known
  const { expertUserId, learnerId } = await findBooking(ctx.db, bookingId)

  const locks = { bookings: [bookingId], calendars: [expertUserId, learnerId] }
  await ctx.withTx('refresh-authorisation', locks, async (tx) => {
    const payment = await findPayment(tx, bookingId)
    if (payment?.status === 'AUTHORISED' && now.status === 'RELEASED') await recordLoss(ctx, tx, payment)
    if (payment?.status === 'CAPTURED') await recordLater(ctx, tx, payment, now)
  })
}

/** The reservation is gone. An agreement that has nothing behind it any more ends; both are told. */
async function recordLoss(ctx: Ctx, tx: Tx, payment: Payment): Promise<void> {
  const { bookingId } = payment
  await changePayment(tx, payment, { status: 'RELEASED' })
  const amount = { amountMinor: payment.authorisedMinor, currency: payment.currency as Currency }
  await postToLedger(tx, authorisationReleased({ amount }), {
    objectId: payment.paymentIntentId ?? payment.id,
    bookingId,
    occurredAt: ctx.clock.date(),
  })
  const booking = await findBooking(tx, bookingId)
  if (booking.status === 'CONFIRMED') {
    await applyEvent(ctx, tx, booking, { on: 'AUTHORISATION_LOST', by: 'SYSTEM' })
    return
  }
  await settleFree(ctx, tx, booking)
}

async function recordLater(ctx: Ctx, tx: Tx, payment: Payment, now: Authorisation): Promise<void> {
  const fee = payment.feeMinor === null ? now.feeMinor : null
  const frozenReason = now.disputed
    ? 'DISPUTE'
    : now.refundedMinor > payment.refundedMinor
      ? 'REFUNDED_OUTSIDE'
      : null
  const freezes = frozenReason !== null && payment.frozenAt === null
  if (fee === null && !freezes) return
  await changePayment(tx, payment, {
    ...(fee === null
      ? {}
      : { feeMinor: fee, availableOn: now.availableOn ? new Date(now.availableOn) : null }),
    ...(freezes ? { frozenAt: ctx.clock.date(), frozenReason } : {}),
  })
  if (fee !== null)
    await postToLedger(
      tx,
      feeCharged({ fee: { amountMinor: fee, currency: payment.currency as Currency } }),
      {
        objectId: now.paymentIntentId,
        bookingId: payment.bookingId,
        occurredAt: ctx.clock.date(),
      },
    )
}
