import { meteredPrice } from '#src/domain/money/metered-price.ts'

/**
 * The session that explains the meter. Its times are of the wall clock, in milliseconds since its first
 * midnight, to be formatted in UTC; its amounts come from the same rule that charges real sessions.
 */
const START = Date.UTC(2026, 10, 24, 18, 45)
const at = (minutes: number, seconds = 0) => START + (minutes * 60 + seconds) * 1_000

const learner = [
  { start: at(0), end: at(15) },
  { start: at(15, 38), end: at(24, 28) },
]
const expert = [{ start: at(0, 12), end: at(24, 31) }]

const freeMinutes = 3
const freeUntil = at(0, 12) + freeMinutes * 60_000
const togetherSeconds = (at(15) - at(0, 12) + at(24, 28) - at(15, 38)) / 1_000
const terms = { rateMinorPerMinute: 120, freeMinutes, maxMinutes: 30 }

export const exampleSession = {
  whole: { start: at(0) - 12_000, end: at(24, 58) },
  learner,
  expert,
  free: [{ start: at(0, 12), end: freeUntil }],
  billable: [
    { start: freeUntil, end: at(15) },
    { start: at(15, 38), end: at(24, 28) },
  ],
  start: at(0),
  freeUntil,
  cut: { at: at(15, 19), shownAt: at(15), seconds: 38 },
  end: at(24, 28),
  freeMinutes,
  togetherSeconds,
  paidSeconds: togetherSeconds - freeMinutes * 60,
  rate: { amountMinor: terms.rateMinorPerMinute, currency: 'EUR' },
  price: { amountMinor: meteredPrice({ ...terms, billableSeconds: togetherSeconds }), currency: 'EUR' },
} as const
