import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hours } from '#tests/support/scheduling/request.ts'
import type { Weekday } from '../time/iso-date.ts'
import { availabilityProblems } from './availability-problems.ts'
import { readHours } from './hours.ts'
import { splitAtMidnight } from './minute-range.ts'

const PARIS = { zone: 'Europe/Paris', weekly: [], overrides: [] }

describe('entered hours', () => {
  it('have no problem when their ranges only touch and end at midnight', () => {
    const weekly = [hours(1, '09:00', '12:00'), hours(1, '12:00', '24:00'), hours(2, '00:00', '24:00')]
    const overrides = [{ date: '2026-12-24', ranges: [] }]
    expect(availabilityProblems({ ...PARIS, weekly, overrides })).toEqual([])
  })

  it('are told of an unknown zone, weekday and date', () => {
    const weekly = [{ ...hours(1, '09:00', '12:00'), weekday: 8 as Weekday }]
    const overrides = [{ date: '2026-02-30', ranges: [] }]
    expect(availabilityProblems({ zone: 'Paris', weekly, overrides })).toEqual([
      { problem: 'UNKNOWN_ZONE', zone: 'Paris' },
      { problem: 'UNKNOWN_WEEKDAY', weekday: 8 },
      { problem: 'UNKNOWN_DATE', date: '2026-02-30' },
    ])
  })

  it('are told of a date entered twice', () => {
    const overrides = [
      { date: '2026-12-24', ranges: [] },
      { date: '2026-12-24', ranges: [{ startMinute: 0, endMinute: 60 }] },
    ]
    expect(availabilityProblems({ ...PARIS, overrides })).toEqual([
      { problem: 'REPEATED_DATE', date: '2026-12-24' },
    ])
  })

  it.each([
    { startMinute: 600, endMinute: 600 },
    { startMinute: 700, endMinute: 600 },
    { startMinute: -15, endMinute: 600 },
    { startMinute: 600, endMinute: 1441 },
    { startMinute: 600.5, endMinute: 700 },
    { startMinute: Number.NaN, endMinute: 700 },
  ])('are told of a range that is none: $startMinute to $endMinute', (range) => {
    const day = { weekday: 1 as const }
    const weekly = [{ ...day, ...range }]
    expect(availabilityProblems({ ...PARIS, weekly })).toMatchObject([{ problem: 'BAD_RANGE', day, range }])
  })

  it('are told which ranges of a day overlap, also past a shorter one between them', () => {
    const date = '2026-12-24'
    const long = { startMinute: 540, endMinute: 720 }
    const inside = { startMinute: 560, endMinute: 580 }
    const late = { startMinute: 710, endMinute: 800 }
    expect(availabilityProblems({ ...PARIS, overrides: [{ date, ranges: [late, long, inside] }] })).toEqual([
      { problem: 'OVERLAP', day: { date }, ranges: [long, inside] },
      { problem: 'OVERLAP', day: { date }, ranges: [long, late] },
    ])
  })

  it('without a problem are hours that the engine takes', () => {
    const minute = fc.integer({ min: -10, max: 1450 })
    const range = fc.record({ startMinute: minute, endMinute: minute })
    const weekday = fc.integer({ min: 1, max: 7 }).map((day) => day as Weekday)
    fc.assert(
      fc.property(fc.array(fc.tuple(weekday, range), { maxLength: 3 }), (entered) => {
        const weekly = entered.map(([day, minutes]) => ({ weekday: day, ...minutes }))
        const isBad = availabilityProblems({ ...PARIS, weekly }).some(
          ({ problem }) => problem === 'BAD_RANGE',
        )
        const read = () => readHours({ ...PARIS, weekly })
        if (isBad) expect(read).toThrow(RangeError)
        else expect(read).not.toThrow()
      }),
    )
  })
})

describe('hours entered across midnight', () => {
  it('become the end of one day and the beginning of the next', () => {
    expect(splitAtMidnight({ weekday: 7, startMinute: 1320, endMinute: 120 })).toEqual([
      { weekday: 7, startMinute: 1320, endMinute: 1440 },
      { weekday: 1, startMinute: 0, endMinute: 120 },
    ])
  })

  it('stay one range when they end at midnight or do not cross it', () => {
    expect(splitAtMidnight({ weekday: 5, startMinute: 1320, endMinute: 0 })).toEqual([
      hours(5, '22:00', '24:00'),
    ])
    expect(splitAtMidnight(hours(5, '09:00', '12:00'))).toEqual([hours(5, '09:00', '12:00')])
  })
})
