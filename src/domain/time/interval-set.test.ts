import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { overlaps } from './interval.ts'
import {
  clip,
  duration,
  firstEndingAfter,
  type IntervalSet,
  intersect,
  merge,
  subtract,
} from './interval-set.ts'

/** The model: time has sixty instants, and a set of them is a set. */
const INSTANTS = Array.from({ length: 60 }, (_, instant) => instant)
const interval = fc.record({ start: fc.integer({ min: 0, max: 60 }), end: fc.integer({ min: 0, max: 60 }) })
const intervals = fc.array(interval, { maxLength: 12 })

function instantsIn(set: IntervalSet): number[] {
  return INSTANTS.filter((instant) => set.some(({ start, end }) => start <= instant && instant < end))
}

function expectShape(set: IntervalSet): void {
  for (const [index, { start, end }] of set.entries()) {
    expect(start).toBeLessThan(end)
    expect(start).toBeGreaterThan(set[index - 1]?.end ?? Number.NEGATIVE_INFINITY)
  }
}

describe('a set of intervals', () => {
  it('merged, holds the same instants, in order, with nothing empty, overlapping or touching', () => {
    fc.assert(
      fc.property(intervals, (some) => {
        const set = merge(some)
        expectShape(set)
        expect(instantsIn(set)).toEqual(instantsIn(some))
        expect(duration(set)).toBe(instantsIn(set).length)
      }),
    )
  })

  it('less another one holds the instants of the first that are not in the second', () => {
    fc.assert(
      fc.property(intervals.map(merge), intervals.map(merge), (a, b) => {
        const rest = subtract(a, b)
        expectShape(rest)
        const taken = new Set(instantsIn(b))
        expect(instantsIn(rest)).toEqual(instantsIn(a).filter((instant) => !taken.has(instant)))
      }),
    )
  })

  it('intersected with another holds the instants of both', () => {
    fc.assert(
      fc.property(intervals.map(merge), intervals.map(merge), (a, b) => {
        const both = intersect(a, b)
        expectShape(both)
        const others = new Set(instantsIn(b))
        expect(instantsIn(both)).toEqual(instantsIn(a).filter((instant) => others.has(instant)))
      }),
    )
  })

  it('clipped to an interval is intersected with it', () => {
    fc.assert(
      fc.property(intervals.map(merge), interval, (set, to) => {
        expect(clip(set, to)).toEqual(intersect(set, merge([to])))
      }),
    )
  })

  it('less and intersected, gives back the whole', () => {
    fc.assert(
      fc.property(intervals.map(merge), intervals.map(merge), (a, b) => {
        expect(merge([...subtract(a, b), ...intersect(a, b)])).toEqual(a)
      }),
    )
  })

  it('is searched for the first interval with an instant after a given one', () => {
    fc.assert(
      fc.property(intervals.map(merge), fc.integer({ min: -1, max: 61 }), (set, instant) => {
        const found = set.findIndex(({ end }) => end > instant)
        expect(firstEndingAfter(set, instant)).toBe(found === -1 ? set.length : found)
      }),
    )
  })

  it('is left as it was by every operation', () => {
    const given = Object.freeze([Object.freeze({ start: 5, end: 9 }), Object.freeze({ start: 1, end: 6 })])
    expect(merge(given)).toEqual([{ start: 1, end: 9 }])
    expect(given).toEqual([
      { start: 5, end: 9 },
      { start: 1, end: 6 },
    ])
  })
})

it('two intervals overlap exactly when they share an instant', () => {
  fc.assert(
    fc.property(interval, interval, (a, b) => {
      expect(overlaps(a, b)).toBe(instantsIn([a]).some((instant) => instantsIn([b]).includes(instant)))
    }),
  )
})
