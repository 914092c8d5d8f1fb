import type { Ctx } from '#src/features/ports.ts'
import { refreshAuthorisation } from './refresh-authorisation.ts'
import { refreshPayoutAccount } from './refresh-payout-account.ts'

const HOUR_MS = 60 * 60_000

/**
 * What a lost event would have told: fees that are still unknown, reservations of sessions to come, accounts that
 * could not be paid when last read. @returns how many objects were read
 */
export async function reReadStripe(ctx: Ctx): Promise<number> {
  const now = ctx.clock.now()
  const payments = await ctx.db.payment.findMany({
    where: {
      paymentIntentId: { not: null, startsWith: 'pi_' },
      OR: [
        { status: 'CAPTURED', feeMinor: null, capturedAt: { lte: new Date(now - HOUR_MS) } },
        { status: 'AUTHORISED', booking: { startAt: { gt: new Date(now), lte: new Date(now + HOUR_MS) } } },
      ],
    },
    select: { paymentIntentId: true },
    take: 50,
  })
  const accounts = await ctx.db.payoutAccount.findMany({
    where: { transfersActive: false, detailsSubmitted: true, refreshedAt: { lte: new Date(now - HOUR_MS) } },
    orderBy: { refreshedAt: 'asc' },
    select: { providerId: true },
    take: 50,
  })
  const reads = [
    ...payments.map(
      ({ paymentIntentId }) =>
        () =>
          refreshAuthorisation(ctx, paymentIntentId ?? ''),
    ),
    ...accounts.map(
      ({ providerId }) =>
        () =>
          refreshPayoutAccount(ctx, providerId),
    ),
  ]
  for (const read of reads)
    await read().catch((error) => ctx.log.warn({ error }, 'Stripe could not be read again'))
  return reads.length
}
