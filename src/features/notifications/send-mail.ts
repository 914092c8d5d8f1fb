import { errorWords } from '#src/features/error-words.ts'
import type { Ctx } from '#src/features/ports.ts'
import type { OutboundMail, Prisma } from '#src/generated/prisma/client.ts'
import { isOutdated } from './is-outdated.ts'
import { claimMail, closeClaim, findForgottenMails } from './notifications.repo.ts'
import { renderMail } from './render-mail.ts'

/** Longer than any answer of a mail server takes, so that a living worker never loses its claim. */
const CLAIM_MS = 5 * 60_000

/**
 * Sends a written mail: one worker at a time, and none after it was sent. Should a process die between the mail
 * server's "accepted" and our note of it, the mail goes out again when the claim ends, under the same message id,
 * by which receivers know the copy. At least once, then, and as good as once.
 *
 * @throws AppError UNAVAILABLE when the mail server cannot be reached: the job tries again
 */
export async function sendMail(ctx: Ctx, { mailId }: { mailId: string }): Promise<void> {
  const now = ctx.clock.date()
  const mail = await claimMail(ctx.db, mailId, now, new Date(now.getTime() + CLAIM_MS))
  if (!mail) return
  if (await isOutdated(ctx, mail))
    return closeClaim(ctx.db, mail, { droppedAt: ctx.clock.date(), data: withoutLink(mail) })
  try {
    await ctx.mail.send(await renderMail(ctx, mail))
  } catch (error) {
    await closeClaim(ctx.db, mail, { lastError: errorWords(error) })
    throw error
  }
  await closeClaim(ctx.db, mail, { sentAt: ctx.clock.date(), data: withoutLink(mail) })
}

/** One-time links are good for whoever reads them: they are not kept. */
function withoutLink(mail: OutboundMail): Prisma.InputJsonObject {
  const { url: _link, ...data } = mail.data as Prisma.InputJsonObject
  return data
}

const LOST_AFTER_MS = 60_000
const GIVE_UP_AFTER = 20

/** Mails whose job was lost or gave up. @returns how many were tried */
export async function sendForgottenMails(ctx: Ctx): Promise<number> {
  const now = ctx.clock.now()
  const lostBefore = new Date(now - LOST_AFTER_MS)
  const forgotten = await findForgottenMails(ctx.db, new Date(now), lostBefore, GIVE_UP_AFTER, 50)
  for (const { id } of forgotten)
    await sendMail(ctx, { mailId: id }).catch((error) =>
      ctx.log.warn({ error, mail: id }, 'A mail still cannot be sent'),
    )
  return forgotten.length
}
