import type { BookingFacts } from '../facts/booking-facts.ts'
import type { Letter } from '../letter/letter.ts'
import { em, plainLines } from '../letter/marks.ts'
import { shifted, whyBooking } from './common.ts'

/** To the side that is asked; the old time stands until they agree. */
export function timeProposed(facts: BookingFacts): Letter {
  const { t, me, other, data, links, booking, message } = facts
  const newStartAt = data.newStartAt ?? data.startAt
  const old = facts.moment(data.startAt)
  return {
    subject: t('TIME_PROPOSED.subject', { name: other.name, moment: facts.moment(newStartAt) }),
    preheader: t('TIME_PROPOSED.preheader', { old }),
    blocks: [
      {
        kind: 'title',
        text: t.markup('TIME_PROPOSED.title', {
          em,
          name: other.firstName,
          day: facts.day(newStartAt),
          time: facts.time(newStartAt),
        }),
      },
      { kind: 'text', text: t('TIME_PROPOSED.text', { me: me.firstName, name: other.name, old }) },
      facts.person(shifted(facts, newStartAt)),
      ...(message && !booking.offering.category.regulated
        ? [
            {
              kind: 'quote' as const,
              who: t('note.whoMessage', { name: other.firstName }),
              text: plainLines(message),
            },
          ]
        : []),
      { kind: 'button', label: t('TIME_PROPOSED.button'), url: links.booking },
    ],
    why: whyBooking(facts),
  }
}
