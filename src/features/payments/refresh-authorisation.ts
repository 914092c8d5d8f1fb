import { authorisationReleased } from '#src/domain/money/ledger/authorisation.ts'
import { feeCharged } from '#src/domain/money/ledger/capture.ts'
import type { Currency } from '#src/domain/policy/money.ts'
import type { Ctx } from '#src/features/ports.ts'
import { changePayment, findPayment, findPaymentByIntent } from './payments.repo.ts'
import { postToLedger } from './post-to-ledger.ts'

/**
 * Catches up with what happened to reserved or captured money without us: Stripe let go of it (expiry, or by
 * hand in its dashboard), or the fee of a capture became known.
 */
export async function refreshAuthorisation(ctx: Ctx, paymentIntentId: string): Promise<void> {
  const known = await findPaymentByIntent(ctx.db, paymentIntentId)
  if (!known) return
  const feeMissing = known.status === 'CAPTURED' && known.feeMinor === null
  if (known.status !== 'AUTHORISED' && !feeMissing) return
  const now = await ctx.payments.readAuthorisation(paymentIntentId)
  const { bookingId } = known

  await ctx.withTx('refresh-authorisation', { bookings: [bookingId] }, async (tx) => {
    const payment = await findPayment(tx, bookingId)
    if (!payment) return
    const currency = payment.currency as Currency
    const reference = { objectId: paymentIntentId, bookingId, occurredAt: ctx.clock.date() }
    if (payment.status === 'AUTHORISED' && now.status === 'RELEASED') {
      await changePayment(tx, payment, { status: 'RELEASED' })
      const amount = { amountMinor: payment.authorisedMinor, currency }
      await postToLedger(tx, authorisationReleased({ amount }), reference)
    }
    if (payment.status === 'CAPTURED' && payment.feeMinor === null && now.feeMinor !== null) {
      await changePayment(tx, payment, {
        feeMinor: now.feeMinor,
        availableOn: now.availableOn ? new Date(now.availableOn) : null,
      })
      await postToLedger(tx, feeCharged({ fee: { amountMinor: now.feeMinor, currency } }), reference)
    }
  })
}
