import type { BookingFacts } from '../facts/booking-facts.ts'
import type { Letter } from '../letter/letter.ts'
import { em } from '../letter/marks.ts'
import { booked, roomBlocks, shifted, whyBooking } from './common.ts'

export function bookingMoved(facts: BookingFacts): Letter {
  const { t, me, other, title, data } = facts
  const { startAt, oldStartAt } = data
  const old = facts.moment(oldStartAt ?? startAt)
  return {
    subject: t('BOOKING_MOVED.subject', { title, name: other.name, moment: facts.moment(startAt) }),
    preheader: t('BOOKING_MOVED.preheader', { old }),
    blocks: [
      {
        kind: 'title',
        text: t.markup('BOOKING_MOVED.title', { em, day: facts.day(startAt), time: facts.time(startAt) }),
      },
      { kind: 'text', text: t('BOOKING_MOVED.text', { me: me.firstName, name: other.name, old }) },
      facts.person(booked(facts), oldStartAt === undefined ? undefined : shifted(facts, oldStartAt)),
      ...roomBlocks(facts),
      { kind: 'small', text: t('calendar.moved') },
    ],
    why: whyBooking(facts),
  }
}
