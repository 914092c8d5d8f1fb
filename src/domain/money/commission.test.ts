import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { COMMISSION_BPS } from '../policy/money.ts'
import { commission, expertShare } from './commission.ts'

describe('the commission', () => {
  it('of €24.76 is €4.95, and the expert gets €19.81 with the odd cent', () => {
    expect(commission(2476, COMMISSION_BPS)).toBe(495)
    expect(expertShare(2476, COMMISSION_BPS)).toBe(1981)
  })

  it('of the smallest charges leaves nothing unshared', () => {
    expect(
      [1, 4, 5, 9].map((amount) => [commission(amount, COMMISSION_BPS), expertShare(amount, COMMISSION_BPS)]),
    ).toEqual([
      [0, 1],
      [0, 4],
      [1, 4],
      [1, 8],
    ])
  })

  it('follows the rate that the booking copied, not the one of today', () => {
    expect(commission(10_000, 1_500)).toBe(1_500)
    expect(expertShare(10_000, 1_500)).toBe(8_500)
  })

  it('and the share are the captured amount, and the expert never gets less than 80 %', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }), (captured) => {
        const share = expertShare(captured, COMMISSION_BPS)
        expect(commission(captured, COMMISSION_BPS) + share).toBe(captured)
        expect(BigInt(share) * 10n >= BigInt(captured) * 8n).toBe(true)
      }),
    )
  })
})
