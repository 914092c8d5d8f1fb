import { describe, expect, it } from 'vitest'
import { payable } from './minimum-charge.ts'

describe('the minimum charge', () => {
  it.each([
    ['EUR', 49, 0],
    ['EUR', 50, 50],
    ['USD', 49, 0],
    ['USD', 50, 50],
    ['GBP', 29, 0],
    ['GBP', 30, 30],
  ] as const)('in %s makes %i minor units a charge of %i', (currency, amount, charge) => {
    expect(payable(amount, currency)).toBe(charge)
  })
})
