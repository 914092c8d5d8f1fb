import { released } from '#src/domain/money/ledger/release.ts'
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
    const share = payment?.expertShareMinor ?? 0
    if (payment?.status !== 'CAPTURED' || payment.transferredAt || payment.frozenAt) return
    if (!payment.chargeId || share <= 0) return
    if (!payment.transferDueAt || payment.transferDueAt > ctx.clock.date()) return
    const { expertId } = await tx.booking.findUniqueOrThrow({
      where: { id: bookingId },
      select: { expertId: true },
    })
    const amount = {
      amountMinor: payment.capturedMinor - payment.refundedMinor,
      currency: payment.currency as Currency,
    }
    await postToLedger(
      tx,
      released({ bookingId, expertId, amount, commissionMinor: payment.commissionMinor ?? 0 }),
      { objectId: payment.chargeId, bookingId, occurredAt: ctx.clock.date() },
    )
    await planIntent(ctx, tx, {
      bookingId,
      kind: 'TRANSFER',
      currency: payment.currency,
      amountMinor: share,
      key: `transfer:${bookingId}:${payment.chargeId}`,
      reason: 'GUARANTEE_OVER',
    })
  })
}
