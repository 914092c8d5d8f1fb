import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CANCELLATION_POLICIES } from '../policy/cancellation.ts'
import { CURRENCIES, MINIMUM_CHARGE } from '../policy/money.ts'
import { capOf, type PriceTerms } from './price-terms.ts'
import { settlementAmount } from './settlement.ts'

const FREE: PriceTerms = { mode: 'FREE', currency: 'EUR', durationMinutes: 10 }
const CROISSANTS: PriceTerms = { mode: 'PER_SESSION', currency: 'EUR', durationMinutes: 90, priceMinor: 7500 }
const DOUGH: PriceTerms = {
  mode: 'PER_MINUTE',
  currency: 'EUR',
  rateMinorPerMinute: 120,
  freeMinutes: 3,
  maxMinutes: 30,
}

describe('what is captured when a booking is over', () => {
  it('by the minute is the figure of the meter', () => {
    expect(settlementAmount(DOUGH, 23 * 60 + 38, 'HELD_TOGETHER', 'FLEXIBLE')).toBe(2476)
  })

  it('per session is the price once half of it was held, and nothing below', () => {
    const half = 45 * 60
    expect(settlementAmount(CROISSANTS, 90 * 60, 'HELD_TOGETHER', 'FLEXIBLE')).toBe(7500)
    expect(settlementAmount(CROISSANTS, half, 'HELD_TOGETHER', 'FLEXIBLE')).toBe(7500)
    expect(settlementAmount(CROISSANTS, half - 1, 'HELD_TOGETHER', 'FLEXIBLE')).toBe(0)
    expect(settlementAmount(CROISSANTS, 3, 'HELD_TOGETHER', 'FLEXIBLE')).toBe(0)
  })

  it('is waived below the minimum charge: 24 s at €1.20 are 48 cents', () => {
    expect(settlementAmount(DOUGH, 3 * 60 + 24, 'HELD_TOGETHER', 'FLEXIBLE')).toBe(0)
    expect(settlementAmount(DOUGH, 3 * 60 + 25, 'HELD_TOGETHER', 'FLEXIBLE')).toBe(50)
  })

  it('is nothing when the expert did not come, or nobody did', () => {
    for (const terms of [DOUGH, CROISSANTS, FREE]) {
      expect(settlementAmount(terms, 0, 'EXPERT_ABSENT', 'STRICT')).toBe(0)
      expect(settlementAmount(terms, 0, 'NOBODY_CAME', 'STRICT')).toBe(0)
    }
  })

  it.each([
    ['FLEXIBLE', 3750, 1800],
    ['STANDARD', 3750, 1800],
    ['STRICT', 7500, 3600],
  ] as const)(
    'is a late cancellation under %s when the learner did not come',
    (policy, perSession, perMinute) => {
      expect(settlementAmount(CROISSANTS, 0, 'LEARNER_ABSENT', policy)).toBe(perSession)
      expect(settlementAmount(DOUGH, 0, 'LEARNER_ABSENT', policy)).toBe(perMinute)
      expect(settlementAmount(FREE, 0, 'LEARNER_ABSENT', policy)).toBe(0)
    },
  )

  it('is never more than was reserved, and nothing or at least the minimum charge', () => {
    const terms: fc.Arbitrary<PriceTerms> = fc.record({
      mode: fc.constant('PER_MINUTE' as const),
      currency: fc.constantFrom(...CURRENCIES),
      rateMinorPerMinute: fc.integer({ min: 1, max: 50_000 }),
      freeMinutes: fc.integer({ min: 0, max: 5 }),
      maxMinutes: fc.integer({ min: 5, max: 480 }),
    })
    const verdict = fc.constantFrom('HELD_TOGETHER', 'EXPERT_ABSENT', 'LEARNER_ABSENT', 'NOBODY_CAME')
    const policy = fc.constantFrom(...CANCELLATION_POLICIES)
    fc.assert(
      fc.property(terms, fc.integer({ min: 0, max: 40_000 }), verdict, policy, (t, seconds, v, p) => {
        const amount = settlementAmount(t, seconds, v, p)
        expect(amount).toBeLessThanOrEqual(capOf(t))
        if (amount !== 0) expect(amount).toBeGreaterThanOrEqual(MINIMUM_CHARGE[t.currency])
      }),
    )
  })
})
