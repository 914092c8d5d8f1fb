import { WHOLE_BPS } from '#src/domain/policy/money.ts'
import { AUTHORISE_OFF_SESSION_BEFORE } from '#src/domain/policy/paying.ts'
import { termsOf } from '#src/features/booking/booking-state.ts'
import { cancellationWords, priceWords } from '#src/features/booking/terms-in-words.ts'
import { formatShare } from '#src/i18n/format/number.ts'
import type { BookingFacts } from '../facts/booking-facts.ts'
import type { Block, Letter } from '../letter/letter.ts'
import { em, plainLines } from '../letter/marks.ts'
import { booked, opening, roomBlocks, whyBooking } from './common.ts'

/** To both when it is agreed; to the learner again when the money of a later session is reserved at last. */
export function bookingConfirmed(facts: BookingFacts): Letter {
  return isReservedLater(facts) ? reservedLater(facts) : agreed(facts)
}

/** The booking itself stood before: no calendar changes. */
export function isReservedLater({ booking, data }: BookingFacts): boolean {
  return data.on === 'PAYMENT_AUTHORISED' && booking.payment?.kind === 'SAVE_CARD'
}

function agreed(facts: BookingFacts): Letter {
  const { t, me, other, title, data, side } = facts
  const { startAt } = data
  const person = facts.person(booked(facts))
  return {
    subject: t('BOOKING_CONFIRMED.subject', { title, name: other.name, moment: facts.moment(startAt) }),
    preheader: t('BOOKING_CONFIRMED.preheader', { when: person.when }),
    blocks: [
      opening(
        facts,
        t.markup('BOOKING_CONFIRMED.title', { em, day: facts.day(startAt), time: facts.time(startAt) }),
      ),
      {
        kind: 'text',
        text: t(side === 'LEARNER' ? 'BOOKING_CONFIRMED.learner' : 'BOOKING_CONFIRMED.expert', {
          me: me.firstName,
          name: other.name,
        }),
      },
      person,
      { kind: 'lines', lines: side === 'LEARNER' ? learnerLines(facts) : expertLines(facts) },
      ...noteOf(facts),
      ...roomBlocks(facts),
      { kind: 'small', text: t('calendar.attached') },
    ],
    why: whyBooking(facts),
  }
}

function learnerLines(facts: BookingFacts): string[] {
  const { locale, booking, data, writtenAt, zones } = facts
  const free = booking.capMinor === 0
  const at = { startAt: data.startAt, now: writtenAt.getTime(), zone: zones.mine, free }
  return [
    priceWords(locale, termsOf(booking)),
    moneyWords(facts),
    cancellationWords(locale, booking.cancellationPolicy, at),
  ]
}

function moneyWords({ t, booking, data, money, moment }: BookingFacts): string {
  if (booking.capMinor === 0) return t('money.nothing')
  const amount = money(booking.capMinor)
  if (booking.payment?.kind === 'SAVE_CARD')
    return t('money.saved', { amount, when: moment(data.startAt - AUTHORISE_OFF_SESSION_BEFORE) })
  return t(booking.priceMode === 'PER_MINUTE' ? 'money.reserved' : 'money.reservedFixed', { amount })
}

function expertLines({ t, locale, booking }: BookingFacts): string[] {
  const share = formatShare(locale, WHOLE_BPS - booking.commissionBps)
  return [
    priceWords(locale, termsOf(booking)),
    booking.capMinor === 0 ? t('money.earnFree') : t('money.earn', { share }),
  ]
}

/** What the learner wrote about their need, for the expert; in a regulated field it does not leave the site. */
function noteOf({ t, side, booking, other }: BookingFacts): Block[] {
  const { note, offering } = booking
  if (side !== 'EXPERT' || !note || offering.category.regulated) return []
  return [{ kind: 'quote', who: t('note.who', { name: other.firstName }), text: plainLines(note) }]
}

function reservedLater(facts: BookingFacts): Letter {
  const { t, me, other, booking, data } = facts
  const amount = facts.money(booking.capMinor)
  const person = facts.person(booked(facts))
  return {
    subject: t('BOOKING_CONFIRMED.reservedSubject', { amount, moment: facts.moment(data.startAt) }),
    preheader: t('BOOKING_CONFIRMED.preheader', { when: person.when }),
    blocks: [
      { kind: 'title', text: t.markup('BOOKING_CONFIRMED.reservedTitle', { em, amount }) },
      {
        kind: 'text',
        text: t('BOOKING_CONFIRMED.reservedText', { me: me.firstName, name: other.name, amount }),
      },
      person,
      { kind: 'lines', lines: learnerLines(facts).filter((_line, index) => index !== 1) },
      ...roomBlocks(facts),
    ],
    why: whyBooking(facts),
  }
}
