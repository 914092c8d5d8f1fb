import { LOBBY_OPENS_BEFORE } from '#src/domain/policy/session.ts'
import { capitalise } from '#src/i18n/format/sentence.ts'
import { formatLimit } from '#src/i18n/format/span.ts'
import type { BookingFacts } from '../facts/booking-facts.ts'
import type { Block } from '../letter/letter.ts'

/** Why either of the two gets a mail about their booking. */
export function whyBooking({ t, side }: BookingFacts): string {
  return t(side === 'LEARNER' ? 'why.booked' : 'why.expert')
}

/** The booked time as it stood when the mail was written. */
export function booked({ data }: BookingFacts) {
  return { start: data.startAt, end: data.endAt }
}

/** Another start of the same length. */
export function shifted({ data }: BookingFacts, start: number) {
  return { start, end: start + data.endAt - data.startAt }
}

/** The way into the room, and from when it is open. */
export function roomBlocks({ t, links }: BookingFacts): Block[] {
  const minutes = formatLimit(LOBBY_OPENS_BEFORE)
  return [
    { kind: 'button', label: t('room.prepare'), url: links.room },
    {
      kind: 'small',
      text: t('room.opens', { minutes }),
      link: { label: t('room.change'), url: links.booking },
    },
  ]
}

/** Another way to the same: learners find another time, experts look at the booking. */
export function againButton({ t, side, links }: BookingFacts, label: string): Block {
  return side === 'LEARNER'
    ? { kind: 'button', label, url: links.expert }
    : { kind: 'button', label: t('room.see'), url: links.booking }
}

/** A title that begins with a day, which French writes in lower case elsewhere. */
export function opening({ locale }: BookingFacts, text: string): Block {
  return { kind: 'title', text: capitalise(locale, text) }
}
