import { err, ok, type Result } from '#src/domain/errors.ts'
import { FRESH_PROOF_MS } from '#src/domain/policy/accounts.ts'
import type { SignedIn } from '../authorize.ts'
import type { Ctx } from '../ports.ts'
import { findOwnAccount, wasOpenedByLink } from './identity.repo.ts'
import { byAccount, forgetAttempt, limitAttempts } from './limit-attempts.ts'
import { passwordMatches } from './password-hash.ts'

/**
 * Before what an open session must not suffice for (a new password, deletion): the current password, or a sign-in
 * by mailed link in this browser a moment ago. An account without a password has only the second.
 */
export async function proveIdentity(
  ctx: Ctx,
  actor: SignedIn,
  password: string | undefined,
): Promise<Result<void>> {
  if (await hasFreshProof(ctx, actor)) return ok()
  if (password === undefined) return err('BAD_CREDENTIALS')
  // A counter of the account's own: strangers who guess from outside cannot use it up.
  const attempt = [byAccount('SIGN_IN', actor.userId)]
  const allowed = await limitAttempts(ctx, attempt)
  if (!allowed.ok) return allowed
  const account = await findOwnAccount(ctx.db, actor.userId)
  if (!(await passwordMatches(account?.password?.hash, password))) return err('BAD_CREDENTIALS')
  await forgetAttempt(ctx, attempt)
  return ok()
}

/** Whether this very session was opened by a mailed link, less than 15 minutes ago. */
export function hasFreshProof(ctx: Ctx, actor: SignedIn): Promise<boolean> {
  const since = new Date(ctx.clock.now() - FRESH_PROOF_MS)
  return wasOpenedByLink(ctx.db, actor.sessionId, actor.email, since)
}
