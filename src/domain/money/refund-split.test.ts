import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { COMMISSION_BPS } from '../policy/money.ts'
import { commission } from './commission.ts'
import { leftAfterRefunds, type RefundSplit, refundSplit } from './refund-split.ts'

/** The refunds of one capture, one after the other. */
function refundAll(capturedMinor: number, refunds: readonly number[]): RefundSplit[] {
  let refundedBeforeMinor = 0
  return refunds.map((refundMinor) => {
    const commissionMinor = commission(capturedMinor, COMMISSION_BPS)
    const split = refundSplit({ capturedMinor, commissionMinor, refundedBeforeMinor, refundMinor })
    refundedBeforeMinor += refundMinor
    return split
  })
}

const total = (splits: readonly RefundSplit[], side: keyof RefundSplit) =>
  splits.reduce((sum, split) => sum + split[side], 0)

describe('who bears a refund', () => {
  it('both do in proportion: of €24.76, half back costs us €2.47 and the expert €9.91', () => {
    expect(refundAll(2476, [1238])).toEqual([{ commissionMinor: 247, expertMinor: 991 }])
  })

  it('computes on all refunds so far, so the cent left out once is made good later', () => {
    // The commission on 101 is 20: a third of it each time would lose two cents by rounding each step down.
    expect(refundAll(101, [33, 34, 34]).map((split) => split.commissionMinor)).toEqual([6, 7, 7])
  })

  it('refuses to give back more than was taken', () => {
    expect(() => refundAll(1000, [600, 401])).toThrow(RangeError)
  })

  it('of nothing costs nobody anything, even where nothing was captured', () => {
    expect(refundAll(0, [0])).toEqual([{ commissionMinor: 0, expertMinor: 0 }])
  })

  /** A captured amount, cut into any number of refunds that together give all of it back. */
  const fullyRefunded = fc
    .array(fc.integer({ min: 0, max: 100_000 }), { minLength: 1, maxLength: 12 })
    .map((refunds) => ({ captured: refunds.reduce((sum, part) => sum + part, 0), refunds }))

  it('leaves neither side a cent when all is given back, in however many steps', () => {
    fc.assert(
      fc.property(fullyRefunded, ({ captured, refunds }) => {
        const splits = refundAll(captured, refunds)
        expect(total(splits, 'commissionMinor')).toBe(commission(captured, COMMISSION_BPS))
        expect(total(splits, 'expertMinor')).toBe(captured - commission(captured, COMMISSION_BPS))
      }),
    )
  })

  it('never makes a side pay a negative amount, and always shares the whole refund', () => {
    fc.assert(
      fc.property(fullyRefunded, ({ captured, refunds }) => {
        for (const [index, split] of refundAll(captured, refunds).entries()) {
          expect(split.commissionMinor).toBeGreaterThanOrEqual(0)
          expect(split.expertMinor).toBeGreaterThanOrEqual(0)
          expect(split.commissionMinor + split.expertMinor).toBe(refunds[index])
        }
      }),
    )
  })
})

describe('what the guarantee leaves to each side', () => {
  const left = (capturedMinor: number, refundedMinor: number) =>
    leftAfterRefunds({
      capturedMinor,
      commissionMinor: commission(capturedMinor, COMMISSION_BPS),
      refundedMinor,
    })

  it('is the commission and the share where nothing was given back', () => {
    expect(left(2476, 0)).toEqual({ amountMinor: 2476, commissionMinor: 495, expertMinor: 1981 })
  })

  it('after half of €24.76 went back is €2.48 for us and €9.90 for the expert', () => {
    expect(left(2476, 1238)).toEqual({ amountMinor: 1238, commissionMinor: 248, expertMinor: 990 })
  })

  it('is nothing where all went back', () => {
    expect(left(2476, 2476)).toEqual({ amountMinor: 0, commissionMinor: 0, expertMinor: 0 })
  })

  it('is to the cent what no refund has taken, in however many steps it was given back', () => {
    const cut = fc
      .record({
        captured: fc.integer({ min: 1, max: 1_000_000 }),
        parts: fc.array(fc.integer({ min: 0, max: 100_000 }), { maxLength: 8 }),
      })
      .filter(({ captured, parts }) => parts.reduce((sum, part) => sum + part, 0) <= captured)
    fc.assert(
      fc.property(cut, ({ captured, parts }) => {
        const splits = refundAll(captured, parts)
        const rest = left(
          captured,
          parts.reduce((sum, part) => sum + part, 0),
        )
        expect(rest.commissionMinor).toBe(
          commission(captured, COMMISSION_BPS) - total(splits, 'commissionMinor'),
        )
        expect(rest.commissionMinor + rest.expertMinor).toBe(rest.amountMinor)
        expect(rest.expertMinor).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})
