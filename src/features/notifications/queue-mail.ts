import type { Ctx, Db } from '#src/features/ports.ts'
import type { MailData, MailTemplate } from './mail-template.ts'

export interface QueuedMail {
  template: MailTemplate
  to: string
  locale: string
  userId: string | null
  bookingId: string | null
  data: MailData
  /** What it tells, to whom. The same key again sends nothing. */
  dedupeKey: string
}

/** Writes a mail in the transaction of what it tells; a job sends it when that commits. */
export async function queueMail(ctx: Ctx, tx: Db, mail: QueuedMail): Promise<void> {
  const [row] = await tx.outboundMail.createManyAndReturn({
    data: [{ ...mail, createdAt: ctx.clock.date() }],
    skipDuplicates: true,
  })
  if (row) await ctx.jobs.enqueue(tx, 'mail.send', { mailId: row.id })
}
