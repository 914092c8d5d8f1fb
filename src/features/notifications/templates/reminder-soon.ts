import type { BookingFacts } from '../facts/booking-facts.ts'
import type { Letter } from '../letter/letter.ts'
import { em } from '../letter/marks.ts'
import { booked, whyBooking } from './common.ts'

export function reminderSoon(facts: BookingFacts): Letter {
  const { t, me, other, title, data, links } = facts
  const time = facts.time(data.startAt)
  return {
    subject: t('REMINDER_SOON.subject', { time }),
    preheader: t('REMINDER_SOON.preheader', { title, name: other.name }),
    blocks: [
      { kind: 'title', text: t.markup('REMINDER_SOON.title', { em, time }) },
      { kind: 'text', text: t('REMINDER_SOON.text', { me: me.firstName, name: other.firstName }) },
      facts.person(booked(facts)),
      { kind: 'button', label: t('room.enter'), url: links.room },
    ],
    why: whyBooking(facts),
  }
}
