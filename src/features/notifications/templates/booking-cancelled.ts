import { CANCELLATION } from '#src/domain/policy/cancellation.ts'
import { formatLimit } from '#src/i18n/format/span.ts'
import type { BookingFacts } from '../facts/booking-facts.ts'
import { reservedOf } from '../facts/booking-money.ts'
import type { Block, Letter } from '../letter/letter.ts'
import { em, plainLines } from '../letter/marks.ts'
import { chargeSums } from './charge-sums.ts'
import { againButton, booked, opening, whyBooking } from './common.ts'

/** To both: who cancelled, what comes back and why, and that calendars may forget it. */
export function bookingCancelled(facts: BookingFacts): Letter {
  const { t, other, title, data } = facts
  const { startAt } = data
  const moneyText = moneyWords(facts)
  return {
    subject: t('BOOKING_CANCELLED.subject', { title, name: other.name, moment: facts.moment(startAt) }),
    preheader: moneyText,
    blocks: [
      opening(
        facts,
        t.markup('BOOKING_CANCELLED.title', {
          em,
          day: facts.day(startAt),
          time: facts.time(startAt),
        }),
      ),
      { kind: 'text', text: whoWords(facts) },
      { kind: 'text', text: moneyText },
      ...reasonOf(facts),
      facts.person(booked(facts)),
      ...chargeSums(facts),
      againButton(facts, t('BOOKING_CANCELLED.again')),
      { kind: 'small', text: t('calendar.gone') },
    ],
    why: whyBooking(facts),
  }
}

function whoWords({ t, me, other, data, side }: BookingFacts): string {
  const names = { me: me.firstName, name: other.name }
  if (data.by === side) return t('BOOKING_CANCELLED.mine', names)
  const byOther = data.by === 'LEARNER' || data.by === 'EXPERT'
  return t(byOther ? 'BOOKING_CANCELLED.theirs' : 'BOOKING_CANCELLED.platform', names)
}

function moneyWords(facts: BookingFacts): string {
  const { t, side, booking, data, other, money } = facts
  if (booking.capMinor === 0) return t('money.neverPaid')
  const name = other.firstName
  if (data.chargeMinor > 0) {
    const limit = formatLimit(CANCELLATION[booking.cancellationPolicy].fullRefundUntilBefore)
    const kept = money(data.chargeMinor)
    return side === 'LEARNER'
      ? t('BOOKING_CANCELLED.kept', { limit, kept })
      : t('BOOKING_CANCELLED.late', { limit, kept, name })
  }
  if (side === 'LEARNER') {
    const reserved = reservedOf(facts)
    return reserved > 0 ? t('money.releasedAll', { amount: money(reserved) }) : t('money.neverReserved')
  }
  if (data.by === 'LEARNER') return t('BOOKING_CANCELLED.inTime')
  return t(data.by === 'EXPERT' ? 'BOOKING_CANCELLED.record' : 'BOOKING_CANCELLED.sorry', { name })
}

/** Their words for why, to the other; in a regulated field they do not leave the site. */
function reasonOf({ t, side, data, booking, other, reason }: BookingFacts): Block[] {
  if (!reason || data.by === side || booking.offering.category.regulated) return []
  const who = data.by === 'LEARNER' || data.by === 'EXPERT' ? other.firstName : 'Vis-à-vis'
  return [{ kind: 'quote', who: t('note.whoMessage', { name: who }), text: plainLines(reason) }]
}
