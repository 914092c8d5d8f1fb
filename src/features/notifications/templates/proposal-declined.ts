import type { BookingFacts } from '../facts/booking-facts.ts'
import type { Letter } from '../letter/letter.ts'
import { em } from '../letter/marks.ts'
import { booked, whyBooking } from './common.ts'

export function proposalDeclined(facts: BookingFacts): Letter {
  const { t, me, other, data, links } = facts
  const { startAt } = data
  const wished = facts.moment(data.newStartAt ?? startAt)
  return {
    subject: t('PROPOSAL_DECLINED.subject', { moment: facts.moment(startAt) }),
    preheader: t('PROPOSAL_DECLINED.preheader', { name: other.name, wished }),
    blocks: [
      {
        kind: 'title',
        text: t.markup('PROPOSAL_DECLINED.title', { em, day: facts.day(startAt), time: facts.time(startAt) }),
      },
      { kind: 'text', text: t('PROPOSAL_DECLINED.text', { me: me.firstName, name: other.name, wished }) },
      facts.person(booked(facts)),
      { kind: 'button', label: t('room.see'), url: links.booking },
    ],
    why: whyBooking(facts),
  }
}
