import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { add, chargeable, decimalAmount, minus, money, proportion } from './money.ts'

describe('money', () => {
  it('refuses anything but whole minor units', () => {
    for (const amount of [0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53]) {
      expect(() => money(amount, 'EUR')).toThrow(RangeError)
    }
  })

  it('adds and subtracts within one currency only', () => {
    expect(add(money(1250, 'EUR'), money(50, 'EUR'))).toEqual(money(1300, 'EUR'))
    expect(minus(money(1250, 'EUR'), money(50, 'EUR'))).toEqual(money(1200, 'EUR'))
    expect(() => add(money(1, 'EUR'), money(1, 'GBP'))).toThrow('EUR and GBP')
  })

  it('has no negative zero, which would not equal zero in a comparison of objects', () => {
    expect(Object.is(money(-0, 'EUR').amountMinor, 0)).toBe(true)
  })

  it('refuses a negative charge', () => {
    expect(() => chargeable(-1)).toThrow(RangeError)
  })
})

describe('an amount for other programs', () => {
  it.each([
    [0, '0.00'],
    [5, '0.05'],
    [100, '1.00'],
    [123_456, '1234.56'],
    [-5, '-0.05'],
    [-1_250, '-12.50'],
    [Number.MAX_SAFE_INTEGER, '90071992547409.91'],
  ])('of %i minor units is %s', (minor, written) => {
    expect(decimalAmount(minor)).toBe(written)
  })

  it('is refused where it is no whole number of minor units', () => {
    expect(() => decimalAmount(0.5)).toThrow(RangeError)
  })
})

describe('proportion', () => {
  it('stays exact where the product is beyond the safe integers', () => {
    expect(proportion(9_007_199_254_740_991, 9_999, 10_000)).toBe(9_006_298_534_815_516)
  })

  it('is the largest integer that does not exceed the true proportion', () => {
    const amount = fc.integer({ min: 0, max: 1_000_000_000 })
    fc.assert(
      fc.property(
        amount,
        fc.integer({ min: 0, max: 10_000 }),
        fc.integer({ min: 1, max: 10_000 }),
        (a, n, d) => {
          const part = BigInt(proportion(a, n, d))
          const exact = BigInt(a) * BigInt(n)
          expect(part * BigInt(d) <= exact && exact < (part + 1n) * BigInt(d)).toBe(true)
        },
      ),
    )
  })
})
