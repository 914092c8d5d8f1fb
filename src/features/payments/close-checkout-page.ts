import type { Ctx } from '#src/features/ports.ts'
import type { MoneyIntent } from '#src/generated/prisma/client.ts'
import { finishIntent } from './finish-intent.ts'
import { keyOf } from './intent-key.ts'
import { changePayment, findPayment } from './payments.repo.ts'
import { syncCheckout } from './sync-checkout.ts'

/** Closes the page of a hold that is over. When the learner was faster, their payment is honoured or let go. */
export async function closeCheckoutPage(ctx: Ctx, intent: MoneyIntent): Promise<void> {
  const { bookingId } = intent
  const planned = await findPayment(ctx.db, bookingId)
  const outcome = planned?.checkoutSessionId
    ? await ctx.payments.closeCheckout(planned.checkoutSessionId, keyOf(intent))
    : 'ALREADY_CLOSED'
  if (outcome === 'ALREADY_PAID') await syncCheckout(ctx, bookingId)
  await ctx.withTx('record-closed-checkout', { bookings: [bookingId] }, async (tx) => {
    if (!(await finishIntent(ctx, tx, intent, planned?.checkoutSessionId ?? null))) return
    const payment = await findPayment(tx, bookingId)
    if (payment?.status === 'OPEN' && outcome !== 'ALREADY_PAID')
      await changePayment(tx, payment, { status: 'RELEASED' })
  })
}
