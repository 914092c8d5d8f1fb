import { released } from '#src/domain/money/ledger/release.ts'
import { leftAfterRefunds } from '#src/domain/money/refund-split.ts'
import type { Currency } from '#src/domain/policy/money.ts'
import type { Ctx } from '#src/features/ports.ts'
import { dueShares, findPayment } from './payments.repo.ts'
import { planIntent } from './plan-intent.ts'
import { postToLedger } from './post-to-ledger.ts'

/**
 * Plans the transfer of every share whose guarantee is over. The commission becomes income now.
 * @returns how many were planned
 */
export async function transferDueShares(ctx: Ctx): Promise<number> {
  const due = await dueShares(ctx.db, ctx.clock.date())
  for (const { bookingId } of due)
    await planTransfer(ctx, bookingId).catch((error) =>
      ctx.log.error({ error, booking: bookingId }, 'A share could not be planned'),
    )
  return due.length
}

async function planTransfer(ctx: Ctx, bookingId: string): Promise<void> {
  await ctx.withTx('plan-transfer', { bookings: [bookingId] }, async (tx) => {
    const payment = await findPayment(tx, bookingId)
    if (payment?.status !== 'CAPTURED' || payment.transferredAt || payment.frozenAt) return
    if (!payment.chargeId || !payment.transferDueAt || payment.transferDueAt > ctx.clock.date()) return
    const { expertId } = await tx.booking.findUniqueOrThrow({
      where: { id: bookingId },
      select: { expertId: true },
    })
    const left = leftAfterRefunds({ ...payment, commissionMinor: payment.commissionMinor ?? 0 })
    const amount = { amountMinor: left.amountMinor, currency: payment.currency as Currency }
    const { commissionMinor } = left
    await postToLedger(tx, released({ bookingId, expertId, amount, commissionMinor }), {
      objectId: payment.chargeId,
      bookingId,
      occurredAt: ctx.clock.date(),
    })
    if (left.expertMinor === 0) return
    await planIntent(ctx, tx, {
      bookingId,
      kind: 'TRANSFER',
      currency: payment.currency,
      amountMinor: left.expertMinor,
      key: `transfer:${bookingId}:${payment.chargeId}`,
      reason: 'GUARANTEE_OVER',
    })
  })
}
