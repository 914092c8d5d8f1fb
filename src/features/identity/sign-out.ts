import { ok, type Result } from '#src/domain/errors.ts'
import type { Ctx } from '../ports.ts'
import { revokeSessions } from './identity.repo.ts'

/** Ends this browser's session. Signed out already is fine. */
export async function signOut(ctx: Ctx): Promise<Result<void>> {
  if (ctx.actor.kind === 'USER') await revokeSessions(ctx.db, { id: ctx.actor.sessionId }, ctx.clock.date())
  return ok()
}
