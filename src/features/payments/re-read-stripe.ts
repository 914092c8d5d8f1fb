import { HOUR } from '#src/domain/time/instant.ts'
import type { Ctx } from '#src/features/ports.ts'
import { reservationsToRead, unknownFees } from './payments.repo.ts'
import { refreshAuthorisation } from './refresh-authorisation.ts'
import { refreshPayoutAccount } from './refresh-payout-account.ts'

/**
 * What a lost event would have told: fees that are still unknown, reservations of sessions to come or that could
 * neither be taken nor let go, accounts that could not be paid when last read. @returns how many objects were read
 */
export async function reReadStripe(ctx: Ctx): Promise<number> {
  const now = ctx.clock.now()
  const [fees, reservations, accounts] = await Promise.all([
    unknownFees(ctx.db, new Date(now - HOUR)),
    reservationsToRead(ctx.db, { from: new Date(now), to: new Date(now + HOUR) }),
    ctx.db.payoutAccount.findMany({
      where: { transfersActive: false, detailsSubmitted: true, refreshedAt: { lte: new Date(now - HOUR) } },
      orderBy: { refreshedAt: 'asc' },
      select: { providerId: true },
      take: 50,
    }),
  ])
  const reads = [
    ...[...fees, ...reservations].map(
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
