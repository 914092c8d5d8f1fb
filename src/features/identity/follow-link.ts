import { AppError, err, isAppError, ok, type Result } from '#src/domain/errors.ts'
import { audit } from '../audit.ts'
import type { Ctx, Tx } from '../ports.ts'
import { findAccountByEmail, insertUser, markTokenUsed } from './identity.repo.ts'
import type { FollowLink } from './identity.schema.ts'
import { byNetwork, forgetAttempt, limitAttempts } from './limit-attempts.ts'
import { type OpenLink, readMailToken } from './mail-token.ts'
import { type OpenedSession, openSession } from './open-session.ts'
import { hashPassword } from './password-hash.ts'
import { proveMailbox } from './prove-mailbox.ts'
import { storePassword } from './store-password.ts'
import type { Visitor } from './visitor.ts'

/**
 * Uses a mailed link up: signs in, and makes the account first where it is a sign-up's. Works once. Whoever has no
 * link is refused before anything costly happens, and not often.
 */
export async function followLink(
  ctx: Ctx,
  { token, password }: FollowLink,
  visitor: Visitor,
): Promise<Result<OpenedSession>> {
  const attempt = [byNetwork('SIGN_IN', visitor.address)]
  const allowed = await limitAttempts(ctx, attempt)
  if (!allowed.ok) return allowed
  if (!(await readMailToken(ctx, ctx.db, token))) return err('LINK_EXPIRED')
  await forgetAttempt(ctx, attempt)
  // Hashing takes a while and holds no lock meanwhile; the link is read again inside.
  const hash = password === undefined ? null : await hashPassword(password)
  try {
    return ok(
      await ctx.withTx('follow-link', {}, async (tx) => {
        const now = ctx.clock.date()
        const link = await readMailToken(ctx, tx, token)
        if (!link || !(await markTokenUsed(tx, link.tokenHash, now))) throw new AppError('LINK_EXPIRED')
        const user = await accountOf(ctx, tx, link)
        if (hash) await storePassword(ctx, tx, user, hash)
        return openSession(ctx, tx, user, visitor, link.payload.next, now)
      }),
    )
  } catch (error) {
    if (isAppError(error)) return err(error.code, error.details)
    throw error
  }
}

async function accountOf(ctx: Ctx, tx: Tx, { email, payload }: OpenLink) {
  const known = await findAccountByEmail(tx, email)
  if (known) {
    if (known.suspendedAt || known.deletedAt) throw new AppError('LINK_EXPIRED')
    return proveMailbox(ctx, tx, known)
  }
  if (!payload.signUp) throw new AppError('LINK_EXPIRED')
  const user = await insertUser(tx, { ...payload.signUp, email, now: ctx.clock.date() })
  await audit(ctx, tx, {
    action: 'account.created',
    subject: 'User',
    subjectId: user.id,
    actorId: user.id,
    details: { by: 'mail' },
  })
  return user
}
