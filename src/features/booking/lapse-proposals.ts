import type { Ctx } from '#src/features/ports.ts'

/** Wishes that nobody answered in time: the old time stands. */
export async function lapseProposals(ctx: Ctx): Promise<number> {
  const { count } = await ctx.db.rescheduleProposal.updateMany({
    where: { status: 'OPEN', expiresAt: { lte: ctx.clock.date() } },
    data: { status: 'LAPSED', answeredAt: ctx.clock.date() },
  })
  return count
}
