import type { Ctx, Tx } from '#src/features/ports.ts'
import type { MoneyIntentKind } from '#src/generated/prisma/client.ts'

export interface PlannedMove {
  bookingId: string
  kind: MoneyIntentKind
  currency: string
  /** Minor units; 0 where the move has no amount. */
  amountMinor: number
  /** Made of our own ids. Planning the same key again changes nothing. */
  key: string
  reason: string
}

/** First of the three steps in which money leaves: what is wanted, with its key, in the deciding transaction. */
export async function planIntent(ctx: Ctx, tx: Tx, move: PlannedMove): Promise<void> {
  const [intent] = await tx.moneyIntent.createManyAndReturn({
    data: [{ ...move, createdAt: ctx.clock.date() }],
    skipDuplicates: true,
  })
  if (intent) await ctx.jobs.enqueue(tx, 'money.carry-out', { intentId: intent.id })
}
