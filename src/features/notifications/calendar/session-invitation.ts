import { LOBBY_OPENS_BEFORE } from '#src/domain/policy/session.ts'
import { formatLimit } from '#src/i18n/format/span.ts'
import type { BookingFacts } from '../facts/booking-facts.ts'
import type { MailTemplate } from '../mail-template.ts'
import { isReservedLater } from '../templates/booking-confirmed.ts'
import { type Invitation, invitation } from './invitation.ts'

const METHOD: Partial<Record<MailTemplate, Invitation['method']>> = {
  BOOKING_CONFIRMED: 'REQUEST',
  BOOKING_MOVED: 'REQUEST',
  BOOKING_CANCELLED: 'CANCEL',
  BOOKING_LAPSED: 'CANCEL',
}

/** The calendar file of a mail whose news changes calendars; null for the others. */
export function sessionInvitation(template: MailTemplate, facts: BookingFacts, appUrl: string) {
  const method = METHOD[template]
  if (!method || (template === 'BOOKING_CONFIRMED' && isReservedLater(facts))) return null
  const { t, data, booking, me, other, links, title, writtenAt } = facts
  const minutes = formatLimit(LOBBY_OPENS_BEFORE)
  const content = invitation({
    method,
    bookingId: booking.id,
    sequence: data.sequence,
    startAt: data.startAt,
    endAt: data.endAt,
    writtenAt,
    summary: t('calendar.summary', { title, name: other.name }),
    description: t('calendar.description', {
      name: other.name,
      minutes,
      room: links.room,
      booking: links.booking,
    }),
    url: links.room,
    host: new URL(appUrl).hostname,
    attendee: { name: me.name, email: me.email },
  })
  return { method, content }
}
