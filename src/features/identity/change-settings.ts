import { ok, type Result } from '#src/domain/errors.ts'
import { authorizeOwn } from '../authorize.ts'
import type { Ctx } from '../ports.ts'
import { findOwnAccount, updateSettings } from './identity.repo.ts'
import type { Settings } from './identity.schema.ts'

/** Name, language and zone. A zone that the person set is a choice, which no browser overwrites any more. */
export async function changeSettings(ctx: Ctx, settings: Settings): Promise<Result<Settings>> {
  const actor = authorizeOwn(ctx, 'settings.edit')
  if (!actor.ok) return actor
  const before = await findOwnAccount(ctx.db, actor.value.userId)
  const chosen = before?.timeZone !== settings.timeZone || before.timeZoneGuessed === false
  await updateSettings(ctx.db, actor.value.userId, { ...settings, timeZoneGuessed: !chosen })
  return ok(settings)
}
