import { err, isAppError, ok, type Result } from '#src/domain/errors.ts'
import { authorize } from '#src/features/authorize.ts'
import type { Ctx } from '#src/features/ports.ts'
import type { Locale } from '#src/i18n/locale.ts'

/**
 * The address of Stripe's page on which an expert says who they are and where their money goes. The account is
 * made once; the page can be opened as often as it takes.
 *
 * Refusals: UNAUTHENTICATED, FORBIDDEN for who is no expert, PAYMENT_UNAVAILABLE, PAYMENT_FAILED.
 */
export async function startOnboarding(ctx: Ctx, input: { locale: Locale }): Promise<Result<{ url: string }>> {
  const { actor } = ctx
  const expertId = actor.kind === 'USER' ? actor.expertId : null
  const may = authorize(ctx, 'payout.setUp', { expertId })
  if (!may.ok) return may
  if (!expertId) return err('FORBIDDEN')
  const page = `${ctx.config.appUrl}/${input.locale}/studio/payout`
  try {
    const accountId = await ensurePayoutAccount(ctx, expertId)
    return ok(
      await ctx.payments.onboardingLink({
        accountId,
        returnUrl: `${page}/return`,
        refreshUrl: `${page}/refresh`,
      }),
    )
  } catch (error) {
    if (isAppError(error)) return { ok: false, error }
    throw error
  }
}

async function ensurePayoutAccount(ctx: Ctx, expertId: string): Promise<string> {
  const known = await ctx.db.payoutAccount.findUnique({ where: { expertId } })
  if (known) return known.providerId
  const expert = await ctx.db.expertProfile.findUniqueOrThrow({
    where: { id: expertId },
    select: { country: true, user: { select: { email: true } } },
  })
  const { id } = await ctx.payments.createPayoutAccount({
    expertId,
    email: expert.user.email,
    country: expert.country,
    // A failure that Stripe stored under the key is out of the way the day after.
    key: `payout-account:${expertId}:${ctx.clock.date().toISOString().slice(0, 10)}`,
  })
  // Two presses at once: the key gave both the same account, and one row is enough.
  await ctx.db.payoutAccount.createMany({
    data: [{ expertId, providerId: id, refreshedAt: ctx.clock.date() }],
    skipDuplicates: true,
  })
  return (await ctx.db.payoutAccount.findUniqueOrThrow({ where: { expertId } })).providerId
}
