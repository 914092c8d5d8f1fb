import { commission, expertShare } from '#src/domain/money/commission.ts'
import { guaranteeEnd } from '#src/domain/money/guarantee.ts'
import { authorisationReleased } from '#src/domain/money/ledger/authorisation.ts'
import { captured } from '#src/domain/money/ledger/capture.ts'
import type { Currency } from '#src/domain/policy/money.ts'
import { settleBooking } from '#src/features/booking/settle-booking.ts'
import type { Ctx } from '#src/features/ports.ts'
import type { MoneyIntent } from '#src/generated/prisma/client.ts'
import { finishIntent } from './finish-intent.ts'
import { keyOf } from './intent-key.ts'
import { changePayment, findPayment } from './payments.repo.ts'
import { postToLedger } from './post-to-ledger.ts'
import { referencesOf } from './sync-checkout.ts'

/** Takes the decided amount, posts it, and settles the booking. */
export async function capturePayment(ctx: Ctx, intent: MoneyIntent): Promise<void> {
  const { bookingId, amountMinor } = intent
  const planned = await findPayment(ctx.db, bookingId)
  if (!planned?.paymentIntentId) throw new Error(`Nothing is reserved for booking ${bookingId}`)
  const taken = await ctx.payments.capture({
    paymentIntentId: planned.paymentIntentId,
    amountMinor,
    key: keyOf(intent),
  })

  await ctx.withTx('record-capture', { bookings: [bookingId] }, async (tx) => {
    if (!(await finishIntent(ctx, tx, intent, taken.chargeId))) return
    const payment = await findPayment(tx, bookingId)
    if (payment?.status !== 'AUTHORISED') return
    const booking = await tx.booking.findUniqueOrThrow({
      where: { id: bookingId },
      include: { session: true },
    })
    const currency = payment.currency as Currency
    const at = ctx.clock.date()
    const fee = taken.feeMinor ?? 0
    const paymentIntentId = taken.paymentIntentId

    await changePayment(tx, payment, {
      status: 'CAPTURED',
      ...referencesOf(taken),
      capturedMinor: taken.capturedMinor,
      feeMinor: taken.feeMinor,
      availableOn: taken.availableOn ? new Date(taken.availableOn) : null,
      commissionMinor: commission(taken.capturedMinor, booking.commissionBps),
      expertShareMinor: expertShare(taken.capturedMinor, booking.commissionBps),
      capturedAt: at,
      transferDueAt: new Date(
        guaranteeEnd({
          sessionEndedAt: booking.session?.endedAt?.getTime() ?? null,
          endAt: booking.endAt.getTime(),
          takenAt: at.getTime(),
        }),
      ),
    })
    const reserved = { amountMinor: payment.authorisedMinor, currency }
    const reference = { objectId: paymentIntentId, bookingId, occurredAt: at }
    await postToLedger(tx, authorisationReleased({ amount: reserved }), reference)
    const amount = { amountMinor: taken.capturedMinor, currency }
    await postToLedger(tx, captured({ bookingId, amount, feeMinor: fee }), {
      ...reference,
      objectId: taken.chargeId ?? paymentIntentId,
    })
    await settleBooking(ctx, tx, booking)
  })
}
