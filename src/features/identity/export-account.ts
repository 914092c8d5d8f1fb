import { ok, type Result } from '#src/domain/errors.ts'
import { audit } from '../audit.ts'
import { authorizeOwn } from '../authorize.ts'
import type { Ctx } from '../ports.ts'
import { readEverythingOf } from './personal-data/tables.ts'

/** Everything that is kept about the person, by table, as plain data for a file. Secrets (hashes, tokens) are not theirs to see. */
export async function exportAccount(ctx: Ctx): Promise<Result<Record<string, unknown>>> {
  const actor = authorizeOwn(ctx, 'account.export')
  if (!actor.ok) return actor
  const { userId, email, expertId } = actor.value
  const everything = await readEverythingOf(ctx.db, { userId, email, expertId })
  await audit(ctx, ctx.db, { action: 'account.exported', subject: 'User', subjectId: userId })
  return ok({ exportedAt: ctx.clock.date().toISOString(), ...everything })
}
