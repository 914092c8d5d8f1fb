import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstAfter, indexAfter, lastBefore, lastUpTo } from './sorted-instants.ts'

const instants = fc.array(fc.integer({ min: 0, max: 30 })).map((values) => values.toSorted((a, b) => a - b))

describe('instants in order', () => {
  it('are found as by looking at each', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: -1, max: 31 }), (ascending, at) => {
        expect(firstAfter(ascending, at)).toBe(Math.min(...ascending.filter((one) => one > at)))
        expect(lastUpTo(ascending, at)).toBe(Math.max(...ascending.filter((one) => one <= at)))
        expect(lastBefore(ascending, at)).toBe(Math.max(...ascending.filter((one) => one < at)))
        expect(indexAfter(ascending, at)).toBe(ascending.filter((one) => one <= at).length)
      }),
    )
  })
})
