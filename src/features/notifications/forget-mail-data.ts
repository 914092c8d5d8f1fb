import type { Ctx } from '#src/features/ports.ts'
import { emptyOldMails } from './notifications.repo.ts'

/** After this nobody needs what a mail was written with; that it was sent, and when, stays. */
const KEPT_MS = 90 * 24 * 60 * 60_000

/** A sweep. @returns how many mails were emptied */
export function forgetMailData(ctx: Ctx): Promise<number> {
  return emptyOldMails(ctx.db, new Date(ctx.clock.now() - KEPT_MS))
}
