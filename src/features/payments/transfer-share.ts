import { AppError } from '#src/domain/errors.ts'
import { transferred } from '#src/domain/money/ledger/release.ts'
import type { Currency } from '#src/domain/policy/money.ts'
import type { Ctx } from '#src/features/ports.ts'
import type { MoneyIntent } from '#src/generated/prisma/client.ts'
import { finishIntent } from './finish-intent.ts'
import { keyOf } from './intent-key.ts'
import { changePayment, findPayment } from './payments.repo.ts'
import { postToLedger } from './post-to-ledger.ts'

/** Less than the day for which Stripe keeps a key. */
const KEYS_LIVE_MS = 20 * 60 * 60_000

/** Sends the expert's share from the booking's own charge to their Stripe balance. */
export async function transferShare(ctx: Ctx, intent: MoneyIntent): Promise<void> {
  const { bookingId, amountMinor, currency } = intent
  const planned = await ctx.db.payment.findUniqueOrThrow({
    where: { bookingId },
    include: { booking: { include: { expert: { include: { payoutAccount: true } } } } },
  })
  const account = planned.booking.expert.payoutAccount
  // Read again just before paying: an account can be closed, and money disputed, between the plan and now.
  if (planned.frozenAt) throw new AppError('PAYMENT_UNAVAILABLE', { code: 'frozen' })
  if (!account?.transfersActive) throw new AppError('PAYMENT_UNAVAILABLE', { code: 'transfers_inactive' })
  if (!planned.chargeId) throw new AppError('PAYMENT_FAILED', { code: 'no_charge' })
  // Stripe forgets a key after a day, and a second key would make a second transfer: unless this is the first try
  // of a fresh plan, ask whether one came through after all.
  const fresh = intent.attempts === 0 && ctx.clock.now() - intent.createdAt.getTime() < KEYS_LIVE_MS
  const made = fresh ? null : await ctx.payments.findTransfer(bookingId)
  const { id } =
    made ??
    (await ctx.payments.transfer({
      chargeId: planned.chargeId,
      amountMinor,
      currency,
      destination: account.providerId,
      bookingId,
      key: keyOf(intent),
    }))
  await ctx.withTx('record-transfer', { bookings: [bookingId] }, async (tx) => {
    if (!(await finishIntent(ctx, tx, intent, id))) return
    const payment = await findPayment(tx, bookingId)
    if (!payment || payment.transferId) return
    await changePayment(tx, payment, { transferId: id, transferredAt: ctx.clock.date() })
    const { expertId } = planned.booking
    const amount = { amountMinor, currency: currency as Currency }
    const from = payment.fundsAvailableAt ? 'AVAILABLE' : 'PENDING'
    await postToLedger(tx, transferred({ expertId, amount, from }), {
      objectId: id,
      bookingId,
      occurredAt: ctx.clock.date(),
    })
  })
}
