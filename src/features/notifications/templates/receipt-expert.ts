import { GUARANTEE } from '#src/domain/policy/paying.ts'
import { formatLimit } from '#src/i18n/format/span.ts'
import type { BookingFacts } from '../facts/booking-facts.ts'
import type { Block, Letter } from '../letter/letter.ts'
import { em } from '../letter/marks.ts'
import { whyBooking } from './common.ts'
import { type ReceiptParts, receiptParts } from './receipt-parts.ts'

/** What the expert earned, what was taken off, and until when it is held and why. */
export function expertReceipt(facts: BookingFacts): Letter {
  const { t, me, other, money, links } = facts
  const parts = receiptParts(facts)
  const { paid, share } = parts.amounts
  const earned = { amount: money(share), duration: parts.duration, name: other.name }
  const opening = parts.met ? 'RECEIPT.expertText' : 'RECEIPT.notMetExpert'
  return {
    subject:
      paid > 0 ? t('RECEIPT.expertSubject', earned) : t('RECEIPT.expertSubjectNothing', { name: other.name }),
    preheader: heldWords(facts, parts) ?? t(opening, { me: me.firstName, name: other.name }),
    blocks: [
      {
        kind: 'title',
        text:
          paid > 0
            ? t.markup('RECEIPT.expertTitle', { em, amount: money(share) })
            : t.markup('RECEIPT.expertTitleNothing', { em, name: other.firstName }),
      },
      { kind: 'text', text: t(opening, { me: me.firstName, name: other.name }) },
      ...parts.blocks,
      ...heldNote(facts, parts),
      { kind: 'button', label: t('room.see'), url: links.booking },
      { kind: 'small', text: footWords(facts, parts) },
    ],
    why: whyBooking(facts),
  }
}

function heldWords({ t }: BookingFacts, { amounts, until }: ReceiptParts): string | null {
  return amounts.paid > 0 && until ? t('RECEIPT.heldLead', { until }) : null
}

function heldNote(facts: BookingFacts, parts: ReceiptParts): Block[] {
  const { t, other } = facts
  const lead = heldWords(facts, parts)
  if (!lead) return []
  const hours = formatLimit(GUARANTEE)
  return [{ kind: 'note', lead, text: t('RECEIPT.heldText', { name: other.firstName, hours }) }]
}

function footWords({ t, other, money }: BookingFacts, parts: ReceiptParts): string {
  const { number, amounts } = parts
  return amounts.paid > 0
    ? t('RECEIPT.expertFoot', { number, name: other.firstName, amount: money(amounts.paid) })
    : parts.t('footNothing', { number })
}
