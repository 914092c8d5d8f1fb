import { HOLD } from '#src/domain/policy/paying.ts'
import { formatLimit } from '#src/i18n/format/span.ts'
import type { BookingFacts } from '../facts/booking-facts.ts'
import type { Letter } from '../letter/letter.ts'
import { em } from '../letter/marks.ts'
import { booked, whyBooking } from './common.ts'

export function paymentTooLate(facts: BookingFacts): Letter {
  const { t, me, other, data, links } = facts
  const { startAt, amountMinor = 0 } = data
  const moment = facts.moment(startAt)
  const money =
    amountMinor > 0
      ? t('PAYMENT_TOO_LATE.released', { amount: facts.money(amountMinor) })
      : t('PAYMENT_TOO_LATE.saved')
  return {
    subject: t('PAYMENT_TOO_LATE.subject', { moment }),
    preheader: money,
    blocks: [
      { kind: 'title', text: t.markup('PAYMENT_TOO_LATE.title', { em, time: facts.time(startAt) }) },
      {
        kind: 'text',
        text: t('PAYMENT_TOO_LATE.text', {
          me: me.firstName,
          name: other.name,
          minutes: formatLimit(HOLD),
          moment,
        }),
      },
      { kind: 'text', text: money },
      facts.person(booked(facts)),
      { kind: 'button', label: t('PAYMENT_TOO_LATE.again'), url: links.expert },
    ],
    why: whyBooking(facts),
  }
}
