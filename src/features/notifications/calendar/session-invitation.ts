import type { Config } from '#src/features/ports.ts'
import type { BookingFacts } from '../facts/booking-facts.ts'
import type { MailTemplate } from '../mail-template.ts'
import { isReservedLater } from '../templates/booking-confirmed.ts'
import { composeInvitation } from './compose-invitation.ts'
import type { Invitation } from './invitation.ts'

const METHOD: Partial<Record<MailTemplate, Invitation['method']>> = {
  BOOKING_CONFIRMED: 'REQUEST',
  BOOKING_MOVED: 'REQUEST',
  BOOKING_CANCELLED: 'CANCEL',
  BOOKING_LAPSED: 'CANCEL',
}

/** The calendar file of a mail whose news changes calendars; null for the others. */
export function sessionInvitation(template: MailTemplate, facts: BookingFacts, config: Config) {
  const method = METHOD[template]
  if (!method || (template === 'BOOKING_CONFIRMED' && isReservedLater(facts))) return null
  const { locale, booking, me, other, writtenAt } = facts
  const { sequence, startAt, endAt } = facts.data
  const content = composeInvitation(config, locale, {
    ...{ method, sequence, startAt, endAt, writtenAt, booking, me },
    other: other.name,
  })
  return { method, content }
}
