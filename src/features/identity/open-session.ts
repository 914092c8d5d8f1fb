import { SESSION_IDLE_MS } from '#src/domain/policy/accounts.ts'
import type { Ctx, Tx } from '../ports.ts'
import { insertSession, isExpert, rememberZone, revokeSessions } from './identity.repo.ts'
import type { Visitor } from './visitor.ts'

export interface OpenedSession {
  sessionId: string
  userId: string
  /** Where the person wanted to go, if they came from somewhere. */
  next: string | null
  /** They have a studio, which is where experts begin. */
  isExpert: boolean
  locale: 'en' | 'fr'
  /** Chosen or guessed zone of the account, for the browser to write times in. */
  timeZone: string
}

interface Account {
  id: string
  locale: string
  timeZone: string
  timeZoneGuessed: boolean
}

/**
 * Signs a browser in: a row, whose id the cookie will carry. Another account that this browser was signed in with
 * is signed out, so that no session is left that nobody can see.
 * @param now of the whole transaction: a session and the link that opened it are known by the same instant
 */
export async function openSession(
  ctx: Ctx,
  tx: Tx,
  user: Account,
  visitor: Visitor,
  next: string | null,
  now: Date,
): Promise<OpenedSession> {
  if (ctx.actor.kind === 'USER') await revokeSessions(tx, { id: ctx.actor.sessionId }, now)
  const guess = user.timeZoneGuessed && visitor.timeZone !== user.timeZone ? visitor.timeZone : null
  if (guess) await rememberZone(tx, user.id, guess)
  const { id } = await insertSession(tx, {
    userId: user.id,
    createdAt: now,
    lastSeenAt: now,
    expiresAt: new Date(now.getTime() + SESSION_IDLE_MS),
    userAgent: visitor.userAgent?.slice(0, 400) ?? null,
    ipAddress: visitor.address,
  })
  return {
    sessionId: id,
    userId: user.id,
    next,
    isExpert: await isExpert(tx, user.id),
    locale: user.locale === 'fr' ? 'fr' : 'en',
    timeZone: guess ?? user.timeZone,
  }
}
