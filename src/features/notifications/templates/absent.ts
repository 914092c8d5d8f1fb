import { NO_SHOW_AFTER } from '#src/domain/policy/session.ts'
import { formatLimit } from '#src/i18n/format/span.ts'
import type { BookingFacts } from '../facts/booking-facts.ts'
import { reservedOf } from '../facts/booking-money.ts'
import type { Block, Letter } from '../letter/letter.ts'
import { em } from '../letter/marks.ts'
import { chargeSums } from './charge-sums.ts'
import { againButton, booked, whyBooking } from './common.ts'

/** One of the two waited, the other did not come: what that costs whom. */
export function absent(template: 'EXPERT_ABSENT' | 'LEARNER_ABSENT', facts: BookingFacts): Letter {
  const { t, me, other, data, side } = facts
  const text = t(`${template}.${side === 'LEARNER' ? 'learner' : 'expert'}`, {
    me: me.firstName,
    name: other.firstName,
    limit: formatLimit(NO_SHOW_AFTER),
  })
  const money = moneyWords(template, facts)
  const moment = facts.moment(data.startAt)
  return {
    subject: t(`${template}.subject`, { side, moment, name: other.name }),
    preheader: money ?? text,
    blocks: [
      { kind: 'title', text: t.markup(`${template}.title`, { em, side, name: other.firstName }) },
      { kind: 'text', text },
      ...(money ? [{ kind: 'text', text: money } satisfies Block] : []),
      facts.person(booked(facts)),
      ...chargeSums(facts),
      againButton(facts, t(`${template}.again`)),
    ],
    why: whyBooking(facts),
  }
}

/** Where nothing is charged; what is charged stands in the sums. */
function moneyWords(template: 'EXPERT_ABSENT' | 'LEARNER_ABSENT', facts: BookingFacts): string | null {
  const { t, booking, data, side } = facts
  if (data.chargeMinor > 0) return null
  if (booking.capMinor === 0) return t('money.neverPaid')
  if (side === 'EXPERT') return template === 'LEARNER_ABSENT' ? t('BOOKING_CANCELLED.inTime') : null
  const reserved = reservedOf(facts)
  return reserved > 0 ? t('money.releasedAll', { amount: facts.money(reserved) }) : t('money.neverReserved')
}
