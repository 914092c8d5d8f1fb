import type { Ctx, OutgoingMail } from '#src/features/ports.ts'
import type { OutboundMail } from '#src/generated/prisma/client.ts'
import { isLocale } from '#src/i18n/locale.ts'
import { sessionInvitation } from './calendar/session-invitation.ts'
import { PORTRAIT_ID } from './facts/booking-facts.ts'
import { letterHtml } from './letter/layout.ts'
import type { Block, Letter } from './letter/letter.ts'
import { plain, withoutMarks } from './letter/marks.ts'
import { letterText } from './letter/text.ts'
import type { MailTemplate } from './mail-template.ts'
import { portraitPng } from './portrait-png.ts'
import { composeLetter } from './templates/compose-letter.ts'

/** Told to programs that answer mails, so that they do not answer these (RFC 3834). */
const HEADERS = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' }

/**
 * The mail as it goes out: HTML and text in the reader's language, zone and voice, with the other person's portrait
 * inside it and a calendar file where calendars change.
 *
 * @throws AppError NOT_FOUND when the booking is gone
 */
export async function renderMail(ctx: Ctx, mail: OutboundMail): Promise<OutgoingMail> {
  const { appUrl } = ctx.config
  const { letter, facts } = await composeLetter(ctx, mail)
  const locale = isLocale(mail.locale) ? mail.locale : 'en'
  const person = letter.blocks.find((block) => block.kind === 'person')
  const portrait = person ? await portraitPng(ctx, facts?.other.portraitKey ?? null, person.ground) : null
  const shown = portrait ? letter : withoutPortrait(letter)
  const calendar = facts && sessionInvitation(mail.template as MailTemplate, facts, ctx.config)
  return {
    to: mail.to,
    subject: plain(withoutMarks(letter.subject)),
    html: letterHtml(shown, locale),
    text: letterText(shown, locale),
    messageId: `<${mail.id}@${new URL(appUrl).hostname}>`,
    headers: HEADERS,
    ...(calendar ? { calendar } : {}),
    attachments: portrait
      ? [{ filename: 'portrait.png', contentType: 'image/png', content: portrait, inline: PORTRAIT_ID }]
      : [],
  }
}

/** Initials stand in for a portrait that there is not. */
function withoutPortrait(letter: Letter): Letter {
  const bare = (block: Block): Block => (block.kind === 'person' ? { ...block, portrait: null } : block)
  return { ...letter, blocks: letter.blocks.map(bare) }
}
