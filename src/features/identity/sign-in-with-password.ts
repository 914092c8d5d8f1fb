import { err, ok, type Result } from '#src/domain/errors.ts'
import type { Ctx } from '../ports.ts'
import { findAccountByEmail } from './identity.repo.ts'
import type { SignIn } from './identity.schema.ts'
import { forgetAttempt, guesses, limitAttempts } from './limit-attempts.ts'
import { type OpenedSession, openSession } from './open-session.ts'
import { passwordMatches } from './password-hash.ts'
import type { Visitor } from './visitor.ts'

/** Refusals say nothing about which address is known: BAD_CREDENTIALS for all, in the same time. */
export async function signInWithPassword(
  ctx: Ctx,
  { email, password, next }: SignIn,
  visitor: Visitor,
): Promise<Result<OpenedSession>> {
  const attempt = guesses({ address: visitor.address, email })
  const allowed = await limitAttempts(ctx, attempt)
  if (!allowed.ok) return allowed
  const account = await findAccountByEmail(ctx.db, email)
  const matches = await passwordMatches(account?.password?.hash, password)
  if (!account || !matches || account.deletedAt) return err('BAD_CREDENTIALS')
  // Whoever knows the password may know that the account is closed to them.
  if (account.suspendedAt) return err('FORBIDDEN')
  await forgetAttempt(ctx, attempt)
  return ok(
    await ctx.withTx('sign-in-with-password', {}, (tx) =>
      openSession(ctx, tx, account, visitor, next, ctx.clock.date()),
    ),
  )
}
