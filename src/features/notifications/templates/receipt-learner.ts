import { asksForReview } from '#src/features/reviews/review-window.ts'
import type { BookingFacts } from '../facts/booking-facts.ts'
import type { Block, Letter } from '../letter/letter.ts'
import { em } from '../letter/marks.ts'
import { whyBooking } from './common.ts'
import { type ReceiptParts, receiptParts } from './receipt-parts.ts'

/** What was paid and how it came about, until when it can be questioned, and who got what of it. */
export function learnerReceipt(facts: BookingFacts): Letter {
  const { t, other, money } = facts
  const parts = receiptParts(facts)
  const { paid, reserved } = parts.amounts
  const amount = money(paid)
  const paying = { duration: parts.duration, name: other.name, amount }
  return {
    subject: paid > 0 ? t('RECEIPT.subject', paying) : t('RECEIPT.subjectNothing', { name: other.name }),
    preheader:
      paid > 0
        ? t('RECEIPT.preheader', { reserved: money(reserved), amount })
        : t('RECEIPT.preheaderNothing'),
    blocks: [
      {
        kind: 'title',
        text: paid > 0 ? parts.t.markup('titlePaid', { em, amount }) : parts.t.markup('titleNothing', { em }),
      },
      { kind: 'text', text: [openingWords(facts, parts), ...restWords(facts, parts)].join(' ') },
      ...parts.blocks,
      nextButton(facts),
      ...claimNote(facts, parts),
      footBlock(facts, parts),
    ],
    why: whyBooking(facts),
  }
}

function openingWords({ t, me, other }: BookingFacts, { met }: ReceiptParts): string {
  return t(met ? 'RECEIPT.text' : 'RECEIPT.notMet', { me: me.firstName, name: other.name })
}

/** What of the reserved money was never taken. */
function restWords({ money }: BookingFacts, { t, amounts }: ReceiptParts): string[] {
  const rest = amounts.reserved - amounts.captured
  if (rest <= 0 || amounts.captured === 0) return []
  return [t('reserved', { reserved: money(amounts.reserved), rest: money(rest) })]
}

function nextButton({ t, links, booking }: BookingFacts): Block {
  return asksForReview(booking, booking.session)
    ? { kind: 'button', label: t('RECEIPT.review'), url: links.review }
    : { kind: 'button', label: t('room.see'), url: links.booking }
}

/** Until when and how the guarantee can be claimed, where something was paid. */
function claimNote({ links }: BookingFacts, { t, amounts, until }: ReceiptParts): Block[] {
  if (amounts.paid === 0 || !until) return []
  const link = { label: t('claim.link'), url: links.refunds }
  return [{ kind: 'note', lead: t('claim.lead'), text: t('claim.text', { until }), link }]
}

function footBlock(
  { t: mail, other, money, links }: BookingFacts,
  { t, amounts, number }: ReceiptParts,
): Block {
  const link = { label: mail('RECEIPT.page'), url: links.receipt }
  if (amounts.paid === 0) return { kind: 'small', text: t('footNothing', { number }), link }
  const got = { share: money(amounts.share), commission: money(amounts.commission) }
  return { kind: 'small', text: t('foot', { number, name: other.firstName, ...got }), link }
}
