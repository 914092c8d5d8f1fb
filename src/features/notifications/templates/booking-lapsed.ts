import { AUTHORISATION_DEADLINE_BEFORE } from '#src/domain/policy/paying.ts'
import { formatLimit } from '#src/i18n/format/span.ts'
import type { BookingFacts } from '../facts/booking-facts.ts'
import type { Letter } from '../letter/letter.ts'
import { em } from '../letter/marks.ts'
import { againButton, booked, opening, whyBooking } from './common.ts'

/**
 * The bank had not reserved the money in time, or a reservation ended before the session: the slot is free again,
 * and nobody owes anything.
 */
export function bookingLapsed(facts: BookingFacts): Letter {
  const { t, me, other, title, data, booking, side } = facts
  const { startAt } = data
  const why = data.on === 'AUTHORISATION_LOST' ? 'lost' : 'overdue'
  const text = t(`BOOKING_LAPSED.${why}.${side === 'LEARNER' ? 'learner' : 'expert'}`, {
    me: me.firstName,
    name: other.name,
    amount: facts.money(booking.capMinor),
    limit: formatLimit(AUTHORISATION_DEADLINE_BEFORE),
  })
  return {
    subject: t('BOOKING_LAPSED.subject', { title, moment: facts.moment(startAt) }),
    preheader: text,
    blocks: [
      opening(
        facts,
        t.markup('BOOKING_LAPSED.title', { em, day: facts.day(startAt), time: facts.time(startAt) }),
      ),
      { kind: 'text', text },
      facts.person(booked(facts)),
      againButton(facts, t('BOOKING_LAPSED.again')),
      { kind: 'small', text: t('calendar.gone') },
    ],
    why: whyBooking(facts),
  }
}
