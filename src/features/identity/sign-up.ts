import { ok, type Result } from '#src/domain/errors.ts'
import { DEFAULT_ZONE } from '#src/i18n/time-zone.ts'
import { queueMail } from '../notifications/queue-mail.ts'
import type { Ctx, Tx } from '../ports.ts'
import { findAccountByEmail } from './identity.repo.ts'
import type { SignUp } from './identity.schema.ts'
import { byMail, byNetwork, limitAttempts } from './limit-attempts.ts'
import { issueMailToken, linkUrl } from './mail-token.ts'
import type { Visitor } from './visitor.ts'

/**
 * Mails a link that makes the account. Nothing exists before it is followed, so nobody can occupy an address that
 * is not theirs. Where the address has an account, the mail says so and signs in; the answer here is the same.
 */
export async function signUp(ctx: Ctx, input: SignUp, visitor: Visitor): Promise<Result<{ email: string }>> {
  const counts = [byNetwork('SIGN_UP', visitor.address), byMail('MAIL', input.email)]
  const allowed = await limitAttempts(ctx, counts)
  if (!allowed.ok) return allowed
  const account = await findAccountByEmail(ctx.db, input.email)
  if (account?.suspendedAt) return ok({ email: input.email })
  await ctx.withTx('sign-up', {}, (tx) =>
    account ? mailKnown(ctx, tx, input, visitor, account) : mailNew(ctx, tx, input, visitor),
  )
  return ok({ email: input.email })
}

async function mailNew(ctx: Ctx, tx: Tx, { name, email, next }: SignUp, visitor: Visitor): Promise<void> {
  const signUp = { name, locale: visitor.locale, timeZone: visitor.timeZone ?? DEFAULT_ZONE }
  const { token, tokenHash } = await issueMailToken(ctx, tx, {
    purpose: 'SIGN_UP',
    email,
    payload: { next, signUp },
  })
  await queueMail(ctx, tx, {
    template: 'VERIFY_EMAIL',
    to: email,
    locale: visitor.locale,
    userId: null,
    bookingId: null,
    data: { url: linkUrl(ctx, visitor.locale, token), name },
    dedupeKey: `VERIFY_EMAIL:${tokenHash}`,
  })
}

async function mailKnown(
  ctx: Ctx,
  tx: Tx,
  { email, next }: SignUp,
  visitor: Visitor,
  account: { id: string; name: string },
): Promise<void> {
  const { token, tokenHash } = await issueMailToken(ctx, tx, { purpose: 'SIGN_IN', email, payload: { next } })
  await queueMail(ctx, tx, {
    template: 'ALREADY_REGISTERED',
    to: email,
    locale: visitor.locale,
    userId: account.id,
    bookingId: null,
    data: { url: linkUrl(ctx, visitor.locale, token), name: account.name },
    dedupeKey: `ALREADY_REGISTERED:${tokenHash}`,
  })
}
