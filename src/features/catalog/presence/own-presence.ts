import { err, ok, type Result } from '#src/domain/errors.ts'
import { authorize } from '#src/features/authorize.ts'
import type { Ctx } from '#src/features/ports.ts'

/** The expert who asks about themselves. Refusals: UNAUTHENTICATED, FORBIDDEN for who is no expert. */
export function ownPresence(ctx: Ctx): Result<{ expertId: string }> {
  const expertId = ctx.actor.kind === 'USER' ? ctx.actor.expertId : null
  const may = authorize(ctx, 'presence.show', { expertId })
  if (!may.ok) return may
  return expertId ? ok({ expertId }) : err('FORBIDDEN')
}
