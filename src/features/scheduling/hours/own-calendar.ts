import { err, ok, type Result } from '#src/domain/errors.ts'
import { authorize } from '#src/features/authorize.ts'
import type { Ctx, Tx } from '#src/features/ports.ts'

/** The expert who asks for their own calendar. Refusals: UNAUTHENTICATED, FORBIDDEN for who is no expert. */
export function ownCalendar(ctx: Ctx): Result<{ expertId: string; userId: string }> {
  const { actor } = ctx
  const expertId = actor.kind === 'USER' ? actor.expertId : null
  const may = authorize(ctx, 'availability.edit', { expertId })
  if (!may.ok) return may
  if (actor.kind !== 'USER' || !expertId) return err('FORBIDDEN')
  return ok({ expertId, userId: actor.userId })
}

/** Changes an expert's calendar under its lock, so that no slot is taken by hours that are just going. The search looks again. */
export async function changeCalendar<T>(
  ctx: Ctx,
  name: string,
  { expertId, userId }: { expertId: string; userId: string },
  change: (tx: Tx) => Promise<T>,
): Promise<T> {
  return ctx.withTx(name, { calendars: [userId] }, async (tx) => {
    const changed = await change(tx)
    await ctx.jobs.enqueue(tx, 'listing.refresh', { expertId })
    return changed
  })
}
