import { err, ok, type Result } from '#src/domain/errors.ts'
import { audit } from '../audit.ts'
import { authorize } from '../authorize.ts'
import type { Ctx } from '../ports.ts'
import { findOwnAccount, grantRole, withdrawRole } from './identity.repo.ts'
import type { ChangeRole } from './identity.schema.ts'

/** Gives or takes a role. Nobody changes their own: two admins are needed to make or lose one. */
export async function changeRole(ctx: Ctx, { userId, role, granted }: ChangeRole): Promise<Result<void>> {
  const allowed = authorize(ctx, 'admin.users')
  if (!allowed.ok) return allowed
  if (ctx.actor.kind === 'USER' && ctx.actor.userId === userId) return err('FORBIDDEN')
  if (!(await findOwnAccount(ctx.db, userId))) return err('NOT_FOUND')
  await ctx.withTx('change-role', {}, async (tx) => {
    const changed = granted ? await grantRole(tx, userId, role) : await withdrawRole(tx, userId, role)
    if (!changed) return
    await audit(ctx, tx, {
      action: granted ? 'role.granted' : 'role.withdrawn',
      subject: 'User',
      subjectId: userId,
      details: { role },
    })
  })
  return ok()
}
