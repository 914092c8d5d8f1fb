import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CANCELLATION_POLICIES, type CancellationPolicy } from '../policy/cancellation.ts'
import { HOUR } from '../time/instant.ts'
import { fullRefundUntil, lateCharge, refundOnCancellation } from './cancellation.ts'

const START = Date.UTC(2026, 10, 24, 17, 45)
const cancel = (policy: CancellationPolicy, msBefore: number, priceMinor = 3600) =>
  refundOnCancellation(policy, { startAt: START, at: START - msBefore, priceMinor, currency: 'EUR' })

describe('cancelling by the learner', () => {
  it.each([
    ['FLEXIBLE', 2, 1800],
    ['STANDARD', 24, 1800],
    ['STRICT', 72, 0],
  ] as const)(
    'under %s gives all back to the very millisecond %i h before, then %i of 3600',
    (policy, hours, late) => {
      expect(cancel(policy, hours * HOUR + 1).refundMinor).toBe(3600)
      expect(cancel(policy, hours * HOUR)).toEqual({ refundMinor: 3600, keptMinor: 0, full: true })
      expect(cancel(policy, hours * HOUR - 1)).toEqual({
        refundMinor: late,
        keptMinor: 3600 - late,
        full: false,
      })
      expect(cancel(policy, 0).refundMinor).toBe(late)
    },
  )

  it('tells until when all comes back', () => {
    expect(fullRefundUntil('FLEXIBLE', START)).toBe(Date.UTC(2026, 10, 24, 15, 45))
    expect(fullRefundUntil('STANDARD', START)).toBe(Date.UTC(2026, 10, 23, 17, 45))
    expect(fullRefundUntil('STRICT', START)).toBe(Date.UTC(2026, 10, 21, 17, 45))
  })

  it('gives the learner the odd cent of a half', () => {
    expect(cancel('FLEXIBLE', HOUR, 3601)).toMatchObject({ refundMinor: 1801, keptMinor: 1800 })
  })

  it('waives a late charge that is below the minimum', () => {
    expect(cancel('STANDARD', HOUR, 99)).toEqual({ refundMinor: 99, keptMinor: 0, full: true })
    expect(cancel('STANDARD', HOUR, 100)).toMatchObject({ refundMinor: 50, keptMinor: 50 })
  })

  it('of a free booking costs nothing at any time', () => {
    expect(cancel('STRICT', 0, 0)).toEqual({ refundMinor: 0, keptMinor: 0, full: true })
  })

  const policies = fc.constantFrom(...CANCELLATION_POLICIES)
  const price = fc.integer({ min: 0, max: 10_000_000 })
  const before = fc.integer({ min: 0, max: 100 * HOUR })

  it('never loses a cent between what comes back and what is kept', () => {
    fc.assert(
      fc.property(policies, price, before, (policy, priceMinor, ms) => {
        const { refundMinor, keptMinor } = cancel(policy, ms, priceMinor)
        expect(refundMinor + keptMinor).toBe(priceMinor)
        expect(Math.min(refundMinor, keptMinor)).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('never gives more back for cancelling later', () => {
    fc.assert(
      fc.property(policies, price, before, before, (policy, priceMinor, a, b) => {
        const early = cancel(policy, Math.max(a, b), priceMinor).refundMinor
        expect(cancel(policy, Math.min(a, b), priceMinor).refundMinor).toBeLessThanOrEqual(early)
      }),
    )
  })
})

describe('what a late cancellation costs', () => {
  it('is half under FLEXIBLE and STANDARD, all under STRICT', () => {
    expect(CANCELLATION_POLICIES.map((policy) => lateCharge(policy, 7500, 'EUR'))).toEqual([3750, 3750, 7500])
  })
})
