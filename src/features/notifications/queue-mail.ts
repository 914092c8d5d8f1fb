import type { Ctx, Db } from '#src/features/ports.ts'
import type { MailData, MailTemplate } from './mail-template.ts'
import { insertMail } from './notifications.repo.ts'

export interface QueuedMail {
  template: MailTemplate
  to: string
  locale: string
  userId: string | null
  bookingId: string | null
  data: MailData
  /** What it tells, to whom. The same key again sends nothing. */
  dedupeKey: string
  /** Not sent before; at once where it is left out. */
  dueAt?: Date
}

/** Writes a mail in the transaction of what it tells; a job sends it when that commits, or when it is due. */
export async function queueMail(ctx: Ctx, tx: Db, mail: QueuedMail): Promise<void> {
  const createdAt = ctx.clock.date()
  const id = await insertMail(tx, { ...mail, createdAt, dueAt: mail.dueAt ?? createdAt })
  const later = mail.dueAt ? { startAfter: mail.dueAt } : {}
  if (id) await ctx.jobs.enqueue(tx, 'mail.send', { mailId: id }, later)
}
