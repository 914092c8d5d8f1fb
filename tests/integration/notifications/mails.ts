import type { MailTemplate } from '#src/features/notifications/mail-template.ts'
import { renderMail } from '#src/features/notifications/render-mail.ts'
import type { OutgoingMail } from '#src/features/ports.ts'
import type { OutboundMail } from '#src/generated/prisma/client.ts'
import type { World } from '#tests/support/world/world.ts'

type Side = 'LEARNER' | 'EXPERT'

/** Every mail about a booking, in the order in which it was written. */
export function mailsAbout(world: World, bookingId: string): Promise<OutboundMail[]> {
  return world.db.outboundMail.findMany({ where: { bookingId }, orderBy: { id: 'asc' } })
}

/** The last mail of a kind to a side. @throws when there is none */
export async function mailTo(
  world: World,
  bookingId: string,
  template: MailTemplate,
  side: Side,
): Promise<OutboundMail> {
  const mails = await mailsAbout(world, bookingId)
  const found = mails.findLast(
    (mail) => mail.template === template && (mail.data as { side?: string }).side === side,
  )
  if (!found) throw new Error(`No ${template} to ${side}: ${mails.map(({ dedupeKey }) => dedupeKey)}`)
  return found
}

/** As the reader of a language gets it. No-break spaces become plain ones, so that expectations can be read. */
export async function rendered(
  world: World,
  mail: OutboundMail,
  locale: 'en' | 'fr' = 'en',
): Promise<OutgoingMail> {
  const out = await renderMail(world.system, { ...mail, locale })
  const spaces = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')
  return { ...out, subject: spaces(out.subject), text: spaces(out.text), html: spaces(out.html) }
}

/** The words of a mail's HTML, tags and hidden parts out of the way. */
export function wordsOf(html: string): string {
  return html
    .replace(/<head>[\s\S]*?<\/head>/, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
}
