import { ok, type Result } from '#src/domain/errors.ts'
import { authorizeOwn } from '../authorize.ts'
import type { Ctx } from '../ports.ts'
import type { SetPassword } from './identity.schema.ts'
import { hashPassword } from './password-hash.ts'
import { proveIdentity } from './prove-identity.ts'
import { storePassword } from './store-password.ts'

/** Sets or changes the password. Every other browser is signed out. */
export async function setPassword(
  ctx: Ctx,
  { currentPassword, password }: SetPassword,
): Promise<Result<void>> {
  const actor = authorizeOwn(ctx, 'settings.edit')
  if (!actor.ok) return actor
  const proved = await proveIdentity(ctx, actor.value, currentPassword)
  if (!proved.ok) return proved
  const hash = await hashPassword(password)
  const { userId: id, name, email, locale, sessionId } = actor.value
  await ctx.withTx('set-password', {}, (tx) =>
    storePassword(ctx, tx, { id, name, email, locale }, hash, sessionId),
  )
  return ok()
}
