import { ok, type Result } from '#src/domain/errors.ts'
import type { Ctx } from '#src/features/ports.ts'
import { ownPresence } from './own-presence.ts'
import { findPresence } from './presence.repo.ts'

/** How an expert left their switch, and whether it can be on. Refusals: UNAUTHENTICATED, FORBIDDEN. */
export async function readPresence(ctx: Ctx): Promise<Result<{ available: boolean; listed: boolean }>> {
  const own = ownPresence(ctx)
  if (!own.ok) return own
  const { availableSwitch, listed } = await findPresence(ctx.db, own.value.expertId, ctx.clock.date())
  return ok({ available: availableSwitch, listed })
}
