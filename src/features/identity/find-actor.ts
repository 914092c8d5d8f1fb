import { LAST_SEEN_EVERY_MS, SESSION_IDLE_MS } from '#src/domain/policy/accounts.ts'
import type { Actor, Clock, Db } from '../ports.ts'
import { findSession, touchSession } from './identity.repo.ts'

const ANONYMOUS: Actor = { kind: 'ANONYMOUS' }

/**
 * Who a session row speaks for. Revoked, expired, of a suspended or deleted account: nobody. Each use moves
 * the end of the session 30 days ahead, written at most every five minutes.
 */
export async function findActor(
  { db, clock }: { db: Db; clock: Clock },
  claims: { sessionId: string; userId: string },
): Promise<Actor> {
  const session = await findSession(db, claims.sessionId)
  if (!session || session.userId !== claims.userId) return ANONYMOUS
  const { user } = session
  const now = clock.now()
  const ended = session.revokedAt !== null || session.expiresAt.getTime() <= now
  if (ended || user.suspendedAt || user.deletedAt) return ANONYMOUS
  if (now - session.lastSeenAt.getTime() >= LAST_SEEN_EVERY_MS)
    await touchSession(db, session.id, new Date(now), new Date(now + SESSION_IDLE_MS))
  return {
    kind: 'USER',
    userId: user.id,
    sessionId: session.id,
    name: user.name,
    portraitKey: user.expert?.portraitKey ?? user.portraitKey,
    email: user.email,
    emailVerified: user.emailVerifiedAt !== null,
    roles: user.roles.map(({ role }) => role),
    expertId: user.expert?.id ?? null,
    locale: user.locale === 'fr' ? 'fr' : 'en',
    timeZone: user.timeZone,
  }
}
