import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chargeableSeconds, meteredPrice } from './metered-price.ts'
import { capOf } from './price-terms.ts'

/** "Look at my dough": €1.20 a minute, the first 3 minutes free, at most 30 minutes. */
const DOUGH = { rateMinorPerMinute: 120, freeMinutes: 3, maxMinutes: 30 }
const seconds = (minutes: number, rest = 0) => minutes * 60 + rest

describe('the price by the minute', () => {
  it.each([
    ['23 min 38 s together, 3 free, cost €24.76', seconds(23, 38), 2476],
    ['21 min 20 s together, 3 free, cost €22.00', seconds(21, 20), 2200],
    ['17 min together, 3 free, cost €16.80', seconds(17), 1680],
    ['the free minutes to their last second cost nothing', seconds(3), 0],
    ['one second after them costs two cents', seconds(3, 1), 2],
    ['nobody together costs nothing', 0, 0],
  ])('%s', (_, billableSeconds, price) => {
    expect(meteredPrice({ ...DOUGH, billableSeconds })).toBe(price)
  })

  it('takes the free minutes off before the maximum: 33 minutes with 3 free cost all of 30', () => {
    expect(chargeableSeconds(DOUGH, seconds(30))).toBe(seconds(27))
    expect(chargeableSeconds(DOUGH, seconds(33))).toBe(seconds(30))
    expect(meteredPrice({ ...DOUGH, billableSeconds: seconds(33) })).toBe(3600)
  })

  it('stops at the maximum however long they stay', () => {
    expect(meteredPrice({ ...DOUGH, billableSeconds: seconds(300) })).toBe(3600)
    expect(meteredPrice({ ...DOUGH, freeMinutes: 0, billableSeconds: seconds(300) })).toBe(3600)
  })

  it('rounds a part of a cent down', () => {
    expect(meteredPrice({ rateMinorPerMinute: 99, freeMinutes: 0, maxMinutes: 10, billableSeconds: 1 })).toBe(
      1,
    )
    expect(meteredPrice({ rateMinorPerMinute: 59, freeMinutes: 0, maxMinutes: 10, billableSeconds: 1 })).toBe(
      0,
    )
  })

  it('charges nothing when everything is free', () => {
    expect(
      meteredPrice({ rateMinorPerMinute: 500, freeMinutes: 5, maxMinutes: 5, billableSeconds: 300 }),
    ).toBe(0)
  })

  const terms = fc.record({
    rateMinorPerMinute: fc.integer({ min: 1, max: 100_000 }),
    freeMinutes: fc.integer({ min: 0, max: 5 }),
    maxMinutes: fc.integer({ min: 5, max: 480 }),
  })
  const anySeconds = fc.integer({ min: 0, max: 100_000 })

  it('never exceeds the cap that was promised', () => {
    fc.assert(
      fc.property(terms, anySeconds, (t, billableSeconds) => {
        const cap = capOf({ ...t, mode: 'PER_MINUTE', currency: 'EUR' })
        expect(meteredPrice({ ...t, billableSeconds })).toBeLessThanOrEqual(cap)
      }),
    )
  })

  it('never falls while time passes', () => {
    fc.assert(
      fc.property(terms, anySeconds, anySeconds, (t, a, b) => {
        const price = (billableSeconds: number) => meteredPrice({ ...t, billableSeconds })
        expect(price(Math.min(a, b))).toBeLessThanOrEqual(price(Math.max(a, b)))
      }),
    )
  })
})
