import { err, ok, type Result } from '#src/domain/errors.ts'
import { audit } from '../audit.ts'
import { authorize } from '../authorize.ts'
import type { Ctx } from '../ports.ts'
import { findSession, revokeSessions } from './identity.repo.ts'

/** Signs one browser out, at once: its next request finds nobody. */
export async function revokeSession(ctx: Ctx, { sessionId }: { sessionId: string }): Promise<Result<void>> {
  const session = await findSession(ctx.db, sessionId)
  const allowed = authorize(ctx, 'session.revoke', { ownerId: session?.userId })
  // Somebody else's session and none at all are the same answer.
  if (!allowed.ok) return allowed.error.code === 'UNAUTHENTICATED' ? allowed : err('NOT_FOUND')
  if (!session) return err('NOT_FOUND')
  await ctx.withTx('revoke-session', {}, async (tx) => {
    const count = await revokeSessions(tx, { id: sessionId }, ctx.clock.date())
    if (count > 0)
      await audit(ctx, tx, { action: 'session.revoked', subject: 'UserSession', subjectId: sessionId })
  })
  return ok()
}
