import { refundOnCancellation } from '#src/domain/money/cancellation.ts'
import { meteredPrice } from '#src/domain/money/metered-price.ts'
import { NO_SHOW_AFTER } from '#src/domain/policy/session.ts'

const MINUTE = 60_000
const eur = (amountMinor: number) => ({ amountMinor, currency: 'EUR' as const })

/** The page's four cases; times in milliseconds since the start, amounts by the rules that decide real ones. */

const gap = { start: 9 * MINUTE, end: 9 * MINUTE + 42_000 }
const end = 19 * MINUTE + 30_000
const togetherMs = end - (gap.end - gap.start)
const rateMinorPerMinute = 90

export const dropCase = {
  whole: { start: 0, end: end + MINUTE },
  learner: [
    { start: 0, end: gap.start },
    { start: gap.end, end },
  ],
  expert: [{ start: 0, end }],
  gap,
  togetherSeconds: togetherMs / 1_000,
  rate: eur(rateMinorPerMinute),
  price: eur(
    meteredPrice({ rateMinorPerMinute, freeMinutes: 0, maxMinutes: 30, billableSeconds: togetherMs / 1_000 }),
  ),
}

export const absentCase = {
  minutes: 30,
  whole: { start: 0, end: 12 * MINUTE },
  learner: [{ start: 0, end: NO_SHOW_AFTER }],
  closedAt: NO_SHOW_AFTER,
  price: eur(3_800),
}

export const shortCase = {
  minutes: 45,
  whole: { start: 0, end: 45 * MINUTE },
  expert: [{ start: 0, end: 17 * MINUTE }],
  learner: [{ start: 0, end: 24 * MINUTE }],
  price: eur(4_500),
}

const latePrice = eur(2_800)
const late = refundOnCancellation('FLEXIBLE', {
  startAt: 60 * MINUTE,
  at: 0,
  priceMinor: latePrice.amountMinor,
  currency: latePrice.currency,
})
export const lateCase = { price: latePrice, refund: eur(late.refundMinor) }
