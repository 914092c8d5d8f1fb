import fc from 'fast-check'
import { expect, it } from 'vitest'
import { referenceOffers } from '#tests/support/scheduling/reference.ts'
import { askedArbitrary } from '#tests/support/scheduling/request-arbitrary.ts'
import { MINUTE } from '../time/instant.ts'
import { explain } from './explain.ts'
import { nextSlots } from './next-slots.ts'
import { rangeToLoad } from './range-to-load.ts'
import { freeWithin, readSearch } from './search.ts'
import { slots } from './slots.ts'
import type { SlotRequest } from './types.ts'

it('slots are exactly the starts that the rules allow when every minute is looked at by itself', () => {
  let offered = 0
  fc.assert(
    fc.property(askedArbitrary, ({ request, window }) => {
      const allows = referenceOffers(request)
      const found = slots(request, window)
      offered += found.length
      expect(found).toEqual(everyFiveMinutes(window).filter(allows))
    }),
    { numRuns: 300 },
  )
  expect(offered).toBeGreaterThan(1000)
})

it('a start is explained as offered exactly when it is among the slots', () => {
  fc.assert(
    fc.property(askedArbitrary, ({ request, window }) => {
      const found = new Set(slots(request, window))
      for (const start of everyFiveMinutes(window)) {
        expect(explain(request, start).offered).toBe(found.has(start))
      }
    }),
    { numRuns: 300 },
  )
})

it('a start at any millisecond is explained as the slots around it say', () => {
  fc.assert(
    fc.property(
      askedArbitrary,
      fc.integer({ min: 0, max: 36 * 60 * MINUTE }),
      ({ request, window }, ahead) => {
        const start = window.start + ahead
        expect(explain(request, start).offered).toBe(slots(request, { start, end: start + 1 }).length === 1)
      },
    ),
    { numRuns: 300 },
  )
})

it('a window cut in two offers what it offers whole', () => {
  fc.assert(
    fc.property(askedArbitrary, fc.integer({ min: 0, max: 36 * 60 }), ({ request, window }, minutes) => {
      const middle = window.start + minutes * MINUTE
      const first = slots(request, { start: window.start, end: middle })
      const second = slots(request, { start: middle, end: window.end })
      expect([...first, ...second]).toEqual(slots(request, window))
    }),
  )
})

it('every session of a slot lies whole within one stretch of free time', () => {
  fc.assert(
    fc.property(askedArbitrary, ({ request, window }) => {
      const length = request.durationMinutes * MINUTE
      const free = freeWithin(readSearch(request), { start: window.start, end: window.end + length })
      for (const start of slots(request, window)) {
        expect(free.some((interval) => interval.start <= start && start + length <= interval.end)).toBe(true)
      }
    }),
  )
})

it('the next slots are the first of all slots up to the horizon', () => {
  fc.assert(
    fc.property(askedArbitrary, fc.integer({ min: 1, max: 40 }), ({ request, window }, count) => {
      const upTo = slots(request, { start: request.now, end: window.end })
      expect(nextSlots(request, count, window.end)).toEqual(upTo.slice(0, count))
      const everything = slots(request, { start: request.now, end: Number.POSITIVE_INFINITY })
      expect(nextSlots(request, count)).toEqual(everything.slice(0, count))
    }),
  )
})

it('bookings and busy times outside the range to load make no difference to the slots of a window', () => {
  fc.assert(
    fc.property(askedArbitrary, ({ request, window }) => {
      const range = rangeToLoad(request.limits, request.durationMinutes, window)
      const touches = (busy: { start: number; end: number }) =>
        busy.start < range.end && busy.end > range.start
      const loaded: SlotRequest = {
        ...request,
        availability: {
          ...request.availability,
          timeOff: request.availability.timeOff.filter(touches),
          elsewhere: request.availability.elsewhere.filter(touches),
        },
        bookings: request.bookings.filter(touches),
        over: request.over?.filter(touches) ?? [],
        learnerBusy: request.learnerBusy?.filter(touches) ?? [],
      }
      expect(slots(loaded, window)).toEqual(slots(request, window))
    }),
  )
})

function everyFiveMinutes({ start, end }: { start: number; end: number }): number[] {
  const step = 5 * MINUTE
  const first = Math.ceil(start / step) * step
  return Array.from({ length: Math.ceil((end - first) / step) }, (_, index) => first + index * step)
}
