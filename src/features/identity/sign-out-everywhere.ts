import { ok, type Result } from '#src/domain/errors.ts'
import { audit } from '../audit.ts'
import { authorizeOwn } from '../authorize.ts'
import type { Ctx } from '../ports.ts'
import { revokeSessions } from './identity.repo.ts'

/** Ends every session of the account except the one that asks. @returns how many browsers were signed out */
export async function signOutEverywhere(ctx: Ctx): Promise<Result<{ count: number }>> {
  const actor = authorizeOwn(ctx, 'session.revoke')
  if (!actor.ok) return actor
  const { userId, sessionId } = actor.value
  const count = await ctx.withTx('sign-out-everywhere', {}, async (tx) => {
    const ended = await revokeSessions(tx, { userId, except: sessionId }, ctx.clock.date())
    await audit(ctx, tx, {
      action: 'sessions.revoked',
      subject: 'User',
      subjectId: userId,
      details: { count: ended },
    })
    return ended
  })
  return ok({ count })
}
