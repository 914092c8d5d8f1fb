import type { Result } from '#src/domain/errors.ts'
import { authorizeOwn } from '../authorize.ts'
import type { Ctx } from '../ports.ts'
import { requestSignInLink } from './request-sign-in-link.ts'
import type { Visitor } from './visitor.ts'

/** A link to one's own address that leads back to the account: the proof that a new password or deletion asks for. */
export async function mailOwnLink(ctx: Ctx, visitor: Visitor): Promise<Result<{ email: string }>> {
  const actor = authorizeOwn(ctx, 'settings.edit')
  if (!actor.ok) return actor
  const { email, locale } = actor.value
  return requestSignInLink(ctx, { email, next: `/${locale}/account` }, visitor)
}
