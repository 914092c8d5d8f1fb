import { LOBBY_OPENS_BEFORE } from '#src/domain/policy/session.ts'
import { type AgreedTitle, agreedTitle } from '#src/features/booking/agreed-title.ts'
import type { Config } from '#src/features/ports.ts'
import { formatLimit } from '#src/i18n/format/span.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { translator } from '#src/i18n/translator.ts'
import { linksOf } from '../facts/links.ts'
import { plain } from '../letter/marks.ts'
import { type Invitation, invitation } from './invitation.ts'

/** A booking as its reader's calendar shows it. */
export interface CalendarEntry
  extends Pick<Invitation, 'method' | 'sequence' | 'startAt' | 'endAt' | 'writtenAt'> {
  booking: AgreedTitle & { id: string; expert: { handle: string } }
  /** Whose calendar it is. */
  me: { name: string; email: string }
  /** The name of whom they meet. */
  other: string
}

/** The calendar file of a booking, the same in mails and as a download: taking both makes one entry. */
export function composeInvitation(
  { appUrl, mailFrom }: Pick<Config, 'appUrl' | 'mailFrom'>,
  locale: Locale,
  { booking, me, other, ...event }: CalendarEntry,
): string {
  const t = translator(locale, 'mail.calendar')
  const links = linksOf(appUrl, locale, { id: booking.id, handle: booking.expert.handle })
  const name = plain(other)
  const minutes = formatLimit(LOBBY_OPENS_BEFORE)
  return invitation({
    ...event,
    bookingId: booking.id,
    summary: t('summary', { title: plain(agreedTitle(locale, booking)), name }),
    description: t('description', { name, minutes, room: links.room, booking: links.booking }),
    url: links.room,
    host: new URL(appUrl).hostname,
    organizer: mailFrom,
    attendee: { name: plain(me.name), email: me.email },
  })
}
