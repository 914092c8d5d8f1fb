import { cancellationWords } from '#src/features/booking/terms-in-words.ts'
import { formatRelativeDay } from '#src/i18n/format/relative-day.ts'
import { capitalise } from '#src/i18n/format/sentence.ts'
import type { BookingFacts } from '../facts/booking-facts.ts'
import type { Letter } from '../letter/letter.ts'
import { em } from '../letter/marks.ts'
import { booked, opening, roomBlocks, whyBooking } from './common.ts'

export function reminderDay(facts: BookingFacts): Letter {
  const { t, me, other, title, data, locale, zones, writtenAt, side, booking } = facts
  const { startAt } = data
  const day = formatRelativeDay(locale, startAt, writtenAt, zones.mine)
  const time = facts.time(startAt)
  const person = facts.person(booked(facts))
  const free = booking.capMinor === 0
  const at = { startAt, now: writtenAt.getTime(), zone: zones.mine, free }
  return {
    subject: capitalise(locale, t('REMINDER_DAY.subject', { day, time, title, name: other.name })),
    preheader: t('REMINDER_DAY.preheader', { when: person.when }),
    blocks: [
      opening(facts, t.markup('REMINDER_DAY.title', { em, day, time })),
      { kind: 'text', text: t('REMINDER_DAY.text', { me: me.firstName, name: other.name }) },
      person,
      ...(side === 'LEARNER'
        ? [
            {
              kind: 'lines' as const,
              lines: [cancellationWords(locale, booking.cancellationPolicy, at)],
            },
          ]
        : []),
      ...roomBlocks(facts),
    ],
    why: whyBooking(facts),
  }
}
