import fc from 'fast-check'
import type { SlotRequest } from '#src/domain/scheduling/types.ts'
import type { Interval } from '#src/domain/time/interval.ts'
import type { Weekday } from '#src/domain/time/iso-date.ts'
import { CLOCK_CHANGES, STEADY_ZONES } from './clock-changes.ts'
import { intlWall } from './intl-wall.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** A request and a window of a day and a half to ask it for, most of them around a change of clocks. */
export interface Asked {
  readonly request: SlotRequest
  readonly window: Interval
}

const place = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(...CLOCK_CHANGES).map(({ zone, at }) => ({ zone, at: Date.parse(at) })),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      zone: fc.constantFrom(...STEADY_ZONES, ...CLOCK_CHANGES.map(({ zone }) => zone)),
      at: fc.integer({ min: 0, max: 20_000 }).map((hours) => Date.parse('2025-01-01T00:00Z') + hours * HOUR),
    }),
  },
)

/** Ranges on quarters or on any minute; now and then the whole day. */
const range = fc.oneof(
  {
    weight: 4,
    arbitrary: ordered(0, 96).map(([start, end]) => ({ startMinute: start * 15, endMinute: end * 15 })),
  },
  { weight: 2, arbitrary: ordered(0, 1440).map(([startMinute, endMinute]) => ({ startMinute, endMinute })) },
  { weight: 1, arbitrary: fc.constant({ startMinute: 0, endMinute: 1440 }) },
)

const limits = fc.record({
  stepMinutes: fc.constantFrom(5, 10, 15, 20, 30, 60),
  minimumNoticeMinutes: fc.constantFrom(0, 0, 7, 120, 1440),
  horizonDays: fc.constantFrom(1, 2, 60, 60),
  bufferBeforeMinutes: fc.constantFrom(0, 0, 5, 20),
  bufferAfterMinutes: fc.constantFrom(0, 10, 10, 45),
  dailyMaximum: fc.constantFrom(null, null, 1, 2),
})

/** Requests with everything on whole minutes, so that the minute-by-minute reference can judge them. */
export const askedArbitrary: fc.Arbitrary<Asked> = place.chain(({ zone, at }) => {
  const wallAt = intlWall(zone)
  const near = (reach: number) =>
    fc.integer({ min: -reach, max: reach }).map((minutes) => at + minutes * MINUTE)
  const busy = (longest: number, most: number) =>
    fc.array(
      fc.tuple(near(2 * 24 * 60), fc.integer({ min: 1, max: longest })).map(([start, minutes]) => ({
        start,
        end: start + minutes * MINUTE,
      })),
      { maxLength: most },
    )
  return fc.record({
    request: fc.record({
      availability: fc.record({
        zone: fc.constant(zone),
        weekly: fc.array(
          fc.tuple(fc.integer({ min: 1, max: 7 }), range).map(([weekday, minutes]) => ({
            weekday: weekday as Weekday,
            ...minutes,
          })),
          { minLength: 4, maxLength: 16 },
        ),
        overrides: fc.array(
          fc.record({
            date: near(2 * 24 * 60).map((instant) => wallAt(instant).date),
            ranges: fc.array(range, { maxLength: 2 }),
          }),
          { maxLength: 2 },
        ),
        timeOff: busy(600, 1),
        elsewhere: busy(180, 3),
      }),
      limits,
      bookings: busy(90, 4),
      over: busy(90, 3),
      learnerBusy: busy(120, 2),
      durationMinutes: fc.constantFrom(5, 15, 30, 45, 60, 90),
      now: near(36 * 60).map((instant) => instant - 12 * HOUR),
    }),
    window: near(12 * 60).map((middle) => ({ start: middle - 18 * HOUR, end: middle + 18 * HOUR })),
  })
})

function ordered(min: number, max: number): fc.Arbitrary<[number, number]> {
  return fc
    .tuple(fc.integer({ min, max }), fc.integer({ min, max }))
    .filter(([a, b]) => a !== b)
    .map(([a, b]) => (a < b ? [a, b] : [b, a]))
}
