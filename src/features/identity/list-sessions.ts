import { ok, type Result } from '#src/domain/errors.ts'
import { authorizeOwn } from '../authorize.ts'
import type { Ctx } from '../ports.ts'
import { findOpenSessions } from './identity.repo.ts'

export interface SessionLine {
  id: string
  userAgent: string | null
  createdAt: Date
  lastSeenAt: Date
  /** The browser that is asking. */
  current: boolean
}

/** The browsers that are signed in now, the one asking first, then the latest seen. */
export async function listSessions(ctx: Ctx): Promise<Result<SessionLine[]>> {
  const actor = authorizeOwn(ctx, 'session.revoke')
  if (!actor.ok) return actor
  const { userId, sessionId } = actor.value
  const rows = await findOpenSessions(ctx.db, userId, ctx.clock.date())
  const lines = rows.map((row) => ({ ...row, current: row.id === sessionId }))
  return ok(lines.sort((a, b) => Number(b.current) - Number(a.current)))
}
