import { describe, expect, it } from 'vitest'
import type { PriceTerms } from '../money/price-terms.ts'
import { termsKey } from './terms-key.ts'

const DOUGH = {
  mode: 'PER_MINUTE',
  currency: 'EUR',
  rateMinorPerMinute: 120,
  freeMinutes: 3,
  maxMinutes: 30,
} as const
const CROISSANTS = { mode: 'PER_SESSION', currency: 'EUR', durationMinutes: 90, priceMinor: 7500 } as const

describe('the key of what is agreed', () => {
  it('names mode, currency, price, free minutes, length, the most that it can cost, and the policy', () => {
    expect(termsKey(DOUGH, 'STANDARD')).toBe('PER_MINUTE.EUR.120.3.30.3600.STANDARD')
    expect(termsKey(CROISSANTS, 'STRICT')).toBe('PER_SESSION.EUR.7500.0.90.7500.STRICT')
    expect(termsKey({ mode: 'FREE', currency: 'EUR', durationMinutes: 10 }, 'FLEXIBLE')).toBe(
      'FREE.EUR.0.0.10.0.FLEXIBLE',
    )
  })

  it('differs with each of them', () => {
    const others: PriceTerms[] = [
      { ...DOUGH, currency: 'USD' },
      { ...DOUGH, rateMinorPerMinute: 121 },
      { ...DOUGH, freeMinutes: 2 },
      { ...DOUGH, maxMinutes: 45 },
      { ...CROISSANTS, priceMinor: 7501 },
      { ...CROISSANTS, durationMinutes: 60 },
      { mode: 'FREE', currency: 'EUR', durationMinutes: 90 },
      // At the same price for the same minutes.
      { mode: 'PER_SESSION', currency: 'EUR', durationMinutes: 30, priceMinor: 3600 },
    ]
    const keys = [DOUGH, CROISSANTS, ...others].map((terms) => termsKey(terms, 'STANDARD'))
    const policies = [termsKey(DOUGH, 'FLEXIBLE'), termsKey(DOUGH, 'STRICT')]
    expect(new Set([...keys, ...policies]).size).toBe(keys.length + policies.length)
  })
})
