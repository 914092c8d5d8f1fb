import { storedMeter } from '#src/features/live/stored-meter.ts'
import { formatDay } from '#src/i18n/format/date.ts'
import { formatDuration } from '#src/i18n/format/duration.ts'
import { translator } from '#src/i18n/translator.ts'
import type { BookingFacts } from '../facts/booking-facts.ts'
import type { Block } from '../letter/letter.ts'
import { receiptAmounts, receiptLines } from '../receipt/receipt-lines.ts'
import { receiptDate, receiptNumber } from '../receipt/receipt-number.ts'
import { receiptStrip } from '../receipt/receipt-strip.ts'
import { heldOf } from '../receipt/strip-cells.ts'
import { booked } from './common.ts'

export type ReceiptParts = ReturnType<typeof receiptParts>

/** What both sides' receipts are made of. */
export function receiptParts(facts: BookingFacts) {
  const { booking, locale, side, zones, other } = facts
  const meter = storedMeter(booking.session)
  const { lines, total } = receiptLines(locale, booking, side)
  const reader = { locale, zone: zones.mine, mode: booking.priceMode, side, other: other.firstName }
  const strip = meter && receiptStrip(meter, reader)
  const when = (meter && heldOf(meter)) ?? booked(facts)
  const until = booking.payment?.transferDueAt
  const blocks: Block[] = [facts.person(when), ...(strip ? [strip] : []), { kind: 'sums', lines, total }]
  return {
    t: translator(locale, 'receipt'),
    amounts: receiptAmounts(booking),
    met: meter?.verdict === 'HELD_TOGETHER',
    duration: formatDuration(meter?.billableSeconds ?? 0),
    number: receiptNumber(booking.id, receiptDate(booking)),
    /** Until when a claim can be made and the share is held: `Friday 27 November, 19:09`. */
    until: until && `${formatDay(locale, until, zones.mine)}, ${facts.time(until.getTime())}`,
    blocks,
  }
}
