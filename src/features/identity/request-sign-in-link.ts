import { ok, type Result } from '#src/domain/errors.ts'
import { queueMail } from '../notifications/queue-mail.ts'
import type { Ctx } from '../ports.ts'
import { findAccountByEmail } from './identity.repo.ts'
import type { RequestLink } from './identity.schema.ts'
import { byMail, byNetwork, limitAttempts } from './limit-attempts.ts'
import { issueMailToken, linkUrl } from './mail-token.ts'
import type { Visitor } from './visitor.ts'

/** Mails a link to the address, if an account has it. The answer is the same if none has. */
export async function requestSignInLink(
  ctx: Ctx,
  { email, next }: RequestLink,
  visitor: Visitor,
): Promise<Result<{ email: string }>> {
  const allowed = await limitAttempts(ctx, [byNetwork('SIGN_IN', visitor.address), byMail('MAIL', email)])
  if (!allowed.ok) return allowed
  const account = await findAccountByEmail(ctx.db, email)
  if (account && !account.deletedAt && !account.suspendedAt)
    await ctx.withTx('request-sign-in-link', {}, async (tx) => {
      const link = { purpose: 'SIGN_IN', email, payload: { next } } as const
      const { token, tokenHash } = await issueMailToken(ctx, tx, link)
      await queueMail(ctx, tx, {
        template: 'SIGN_IN_LINK',
        to: email,
        locale: visitor.locale,
        userId: account.id,
        bookingId: null,
        data: { url: linkUrl(ctx, visitor.locale, token), name: account.name },
        dedupeKey: `SIGN_IN_LINK:${tokenHash}`,
      })
    })
  return ok({ email })
}
