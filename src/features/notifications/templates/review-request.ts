import { REVIEW_WITHIN } from '#src/domain/policy/session.ts'
import { formatDate } from '#src/i18n/format/date.ts'
import type { BookingFacts } from '../facts/booking-facts.ts'
import type { Letter } from '../letter/letter.ts'
import { em } from '../letter/marks.ts'
import { booked, whyBooking } from './common.ts'

export function reviewRequest(facts: BookingFacts): Letter {
  const { t, me, other, data, links, locale, zones, booking } = facts
  const name = other.firstName
  const endedAt = booking.session?.endedAt?.getTime() ?? data.endAt
  const until = formatDate(locale, endedAt + REVIEW_WITHIN, zones.mine)
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
      { kind: 'small', text: t('REVIEW_REQUEST.until', { until }) },
    ],
    why: whyBooking(facts),
  }
}
