import { AppError } from '#src/domain/errors.ts'
import { authorisationReleased } from '#src/domain/money/ledger/authorisation.ts'
import type { Currency } from '#src/domain/policy/money.ts'
import { settleBooking } from '#src/features/booking/settle-booking.ts'
import type { Ctx } from '#src/features/ports.ts'
import type { MoneyIntent } from '#src/generated/prisma/client.ts'
import { finishIntent } from './finish-intent.ts'
import { keyOf } from './intent-key.ts'
import { changePayment, findPayment } from './payments.repo.ts'
import { postToLedger } from './post-to-ledger.ts'

/** Lets go of what is reserved: nothing is taken from the learner. */
export async function releasePayment(ctx: Ctx, intent: MoneyIntent): Promise<void> {
  const { bookingId, reason } = intent
  const planned = await findPayment(ctx.db, bookingId)
  if (!planned?.paymentIntentId) throw new Error(`Nothing is reserved for booking ${bookingId}`)
  const { paymentIntentId } = planned
  const after = await ctx.payments.release({
    paymentIntentId,
    reason: reason ?? 'NOT_NEEDED',
    key: keyOf(intent),
  })
  if (after.status !== 'RELEASED') throw new AppError('PAYMENT_FAILED', { code: `intent_${after.status}` })

  await ctx.withTx('record-release', { bookings: [bookingId] }, async (tx) => {
    if (!(await finishIntent(ctx, tx, intent, paymentIntentId))) return
    const payment = await findPayment(tx, bookingId)
    // Its own webhook may have been faster and recorded it; the booking is still to be settled.
    if (payment?.status === 'AUTHORISED') {
      await changePayment(tx, payment, { status: 'RELEASED' })
      const amount = { amountMinor: payment.authorisedMinor, currency: payment.currency as Currency }
      await postToLedger(tx, authorisationReleased({ amount }), {
        objectId: paymentIntentId,
        bookingId,
        occurredAt: ctx.clock.date(),
      })
    }
    await settleBooking(ctx, tx, await tx.booking.findUniqueOrThrow({ where: { id: bookingId } }))
  })
}
