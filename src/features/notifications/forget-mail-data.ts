import { MAIL_DATA_KEPT } from '#src/domain/policy/retention.ts'
import type { Ctx } from '#src/features/ports.ts'
import { emptyOldMails } from './notifications.repo.ts'

/** A sweep. @returns how many mails were emptied */
export function forgetMailData(ctx: Ctx): Promise<number> {
  return emptyOldMails(ctx.db, new Date(ctx.clock.now() - MAIL_DATA_KEPT))
}
