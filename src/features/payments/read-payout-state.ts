import { err, ok, type Result } from '#src/domain/errors.ts'
import { authorize } from '#src/features/authorize.ts'
import type { Ctx } from '#src/features/ports.ts'
import { refreshPayoutAccount } from './refresh-payout-account.ts'

/** READY: shares can be transferred. CHECKING: all was given, Stripe is looking at it. */
export type PayoutState = 'NOT_STARTED' | 'DETAILS_MISSING' | 'CHECKING' | 'READY'

/**
 * Whether an expert's share has somewhere to go.
 *
 * @param input.afresh ask Stripe, because the expert has just come back from there
 * Refusals: UNAUTHENTICATED, FORBIDDEN for who is no expert, with `afresh` also PAYMENT_UNAVAILABLE.
 */
export async function readPayoutState(ctx: Ctx, input: { afresh: boolean }): Promise<Result<PayoutState>> {
  const expertId = ctx.actor.kind === 'USER' ? ctx.actor.expertId : null
  const may = authorize(ctx, 'payout.setUp', { expertId })
  if (!may.ok) return may
  if (!expertId) return err('FORBIDDEN')
  const find = () => ctx.db.payoutAccount.findUnique({ where: { expertId } })
  let account = await find()
  if (!account) return ok('NOT_STARTED')
  if (input.afresh) {
    await refreshPayoutAccount(ctx, account.providerId)
    account = await find()
  }
  if (account?.transfersActive) return ok('READY')
  return ok(account?.detailsSubmitted && !account.disabledReason ? 'CHECKING' : 'DETAILS_MISSING')
}
