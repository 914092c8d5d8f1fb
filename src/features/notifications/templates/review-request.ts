import { reviewableUntil } from '#src/features/reviews/review-window.ts'
import { formatDate } from '#src/i18n/format/date.ts'
import type { BookingFacts } from '../facts/booking-facts.ts'
import type { Letter } from '../letter/letter.ts'
import { em } from '../letter/marks.ts'
import { booked, whyBooking } from './common.ts'

export function reviewRequest(facts: BookingFacts): Letter {
  const { t, me, other, data, links, locale, zones, booking } = facts
  const name = other.firstName
  const until = reviewableUntil(booking, booking.session)
  return {
    subject: t('REVIEW_REQUEST.subject', { name: other.name }),
    preheader: t('REVIEW_REQUEST.preheader'),
    blocks: [
      { kind: 'title', text: t.markup('REVIEW_REQUEST.title', { em, name }) },
      {
        kind: 'text',
        text: t('REVIEW_REQUEST.text', {
          me: me.firstName,
          name: other.name,
          moment: facts.moment(data.startAt),
        }),
      },
      facts.person(booked(facts)),
      { kind: 'button', label: t('REVIEW_REQUEST.button'), url: links.review },
      ...(until === null
        ? []
        : [
            {
              kind: 'small' as const,
              text: t('REVIEW_REQUEST.until', { until: formatDate(locale, until, zones.mine) }),
            },
          ]),
    ],
    why: whyBooking(facts),
  }
}
