import type { Ctx } from '#src/features/ports.ts'

/** What Stripe says now of an expert's account. Unknown accounts are somebody else's. */
export async function refreshPayoutAccount(ctx: Ctx, providerId: string): Promise<void> {
  const known = await ctx.db.payoutAccount.findUnique({ where: { providerId } })
  if (!known) return
  const { transfersActive, payoutsEnabled, detailsSubmitted, disabledReason } =
    await ctx.payments.readPayoutAccount(providerId)
  await ctx.db.payoutAccount.update({
    where: { providerId },
    data: {
      transfersActive,
      payoutsEnabled,
      detailsSubmitted,
      disabledReason,
      refreshedAt: ctx.clock.date(),
    },
  })
}
