import type { Ctx, Tx } from '#src/features/ports.ts'
import type { MoneyIntent } from '#src/generated/prisma/client.ts'

/** Third step: done, once. @returns false when another run committed it before */
export async function finishIntent(
  ctx: Ctx,
  tx: Tx,
  intent: Pick<MoneyIntent, 'id'>,
  providerId: string | null,
): Promise<boolean> {
  const { count } = await tx.moneyIntent.updateMany({
    // A rival run may have been refused because this one came through.
    where: { id: intent.id, status: { in: ['PLANNED', 'REFUSED'] } },
    data: {
      status: 'DONE',
      providerId,
      doneAt: ctx.clock.date(),
      attempts: { increment: 1 },
      lastError: null,
    },
  })
  return count === 1
}
