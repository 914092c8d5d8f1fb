import { firstName } from '#src/domain/identity/first-name.ts'
import { LINK_LIFE_MS } from '#src/domain/policy/accounts.ts'
import type { Ctx } from '#src/features/ports.ts'
import type { OutboundMail } from '#src/generated/prisma/client.ts'
import { formatMoment } from '#src/i18n/format/date.ts'
import { formatLimit } from '#src/i18n/format/span.ts'
import { isLocale, type Locale } from '#src/i18n/locale.ts'
import { ofPlace } from '#src/i18n/place.ts'
import { DEFAULT_ZONE } from '#src/i18n/time-zone.ts'
import { plain } from '../letter/marks.ts'
import { accountMailData } from '../mail-data.schema.ts'
import { type MailTranslator, mailTranslator } from './mail-translator.ts'

/** What the mails about an account write with. */
export interface AccountFacts {
  t: MailTranslator
  locale: Locale
  firstName: string
  /** The one-time link, or where to sign in. */
  url: string
  /** How long a link lives. */
  limit: string
  /** When it happened, on the reader's clock. */
  when: string
  place: string
}

export async function accountFacts(ctx: Ctx, mail: OutboundMail): Promise<AccountFacts> {
  const { url, name } = accountMailData.parse(mail.data)
  const locale: Locale = isLocale(mail.locale) ? mail.locale : 'en'
  const user = mail.userId
    ? await ctx.db.user.findUnique({ where: { id: mail.userId }, select: { timeZone: true } })
    : null
  const zone = user?.timeZone ?? DEFAULT_ZONE
  return {
    t: mailTranslator(locale),
    locale,
    firstName: firstName(plain(name)),
    url,
    limit: formatLimit(LINK_LIFE_MS),
    when: formatMoment(locale, mail.createdAt, zone),
    place: ofPlace(locale, zone),
  }
}
