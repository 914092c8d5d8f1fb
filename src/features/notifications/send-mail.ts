import type { Ctx } from '#src/features/ports.ts'
import { renderMail } from './render-mail.ts'

/** Sends a written mail, once. A second run under way at the same moment has the same message id. */
export async function sendMail(ctx: Ctx, { mailId }: { mailId: string }): Promise<void> {
  const mail = await ctx.db.outboundMail.findUnique({ where: { id: mailId } })
  if (!mail || mail.sentAt) return
  try {
    await ctx.mail.send(await renderMail(ctx, mail))
  } catch (error) {
    await ctx.db.outboundMail.update({
      where: { id: mail.id },
      data: { attempts: { increment: 1 }, lastError: String(error) },
    })
    throw error
  }
  const { url: _secret, ...data } = mail.data as Record<string, unknown>
  // One-time links are good for whoever reads them: they are not kept.
  await ctx.db.outboundMail.update({
    where: { id: mail.id },
    data: { sentAt: ctx.clock.date(), attempts: { increment: 1 }, lastError: null, data: data as object },
  })
}

const LOST_AFTER_MS = 60_000
const GIVE_UP_AFTER = 20

/** Mails whose job was lost. @returns how many were tried */
export async function sendForgottenMails(ctx: Ctx): Promise<number> {
  const forgotten = await ctx.db.outboundMail.findMany({
    where: {
      sentAt: null,
      createdAt: { lte: new Date(ctx.clock.now() - LOST_AFTER_MS) },
      attempts: { lt: GIVE_UP_AFTER },
    },
    orderBy: { createdAt: 'asc' },
    select: { id: true },
    take: 50,
  })
  for (const { id } of forgotten)
    await sendMail(ctx, { mailId: id }).catch((error) =>
      ctx.log.warn({ error, mail: id }, 'A mail still cannot be sent'),
    )
  return forgotten.length
}
