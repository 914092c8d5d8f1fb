import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { CLOCK_CHANGES, STEADY_ZONES } from '#tests/support/scheduling/clock-changes.ts'
import { intlWall } from '#tests/support/scheduling/intl-wall.ts'
import { DAY, HOUR, MINUTE } from './instant.ts'
import { addDays, isoDateAt } from './iso-date.ts'
import { instantOf, instantsOf, intervalOfDates, startOfDate } from './wall-time.ts'

const PARIS = 'Europe/Paris'
const at = (text: string) => Date.parse(text)
/** What the wall shows, by Intl: how these functions are read back. */
const wallTimeAt = (instant: number, zone: string) => {
  const { date, minute } = intlWall(zone)(instant)
  return { date, minute }
}
const iso = (instant: number) => new Date(instant).toISOString()

describe('a wall time that a zone skips', () => {
  const skipped = { date: '2026-03-29', minute: 2 * 60 + 30 }

  it('is shown at no instant', () => {
    expect(instantsOf(skipped, PARIS)).toEqual([])
  })

  it('means the same distance after the gap, or the end of the gap, as the policy says', () => {
    const shifted = instantOf(skipped, PARIS, { gap: 'SHIFT', overlap: 'FIRST' })
    expect(wallTimeAt(shifted, PARIS)).toEqual({ date: '2026-03-29', minute: 3 * 60 + 30 })
    const next = instantOf(skipped, PARIS, { gap: 'NEXT', overlap: 'FIRST' })
    expect(wallTimeAt(next, PARIS)).toEqual({ date: '2026-03-29', minute: 3 * 60 })
  })
})

describe('a wall time that a zone shows twice', () => {
  const repeated = { date: '2026-10-25', minute: 2 * 60 + 30 }

  it('is shown at both instants, an hour apart', () => {
    expect(instantsOf(repeated, PARIS).map(iso)).toEqual([
      '2026-10-25T00:30:00.000Z',
      '2026-10-25T01:30:00.000Z',
    ])
  })

  it('means the first or the last of them, as the policy says', () => {
    const [first, last] = instantsOf(repeated, PARIS)
    expect(instantOf(repeated, PARIS, { gap: 'SHIFT', overlap: 'FIRST' })).toBe(first)
    expect(instantOf(repeated, PARIS, { gap: 'SHIFT', overlap: 'LAST' })).toBe(last)
  })
})

describe('wall times around changes of clocks', () => {
  const zoned = fc.oneof(
    fc.constantFrom(...CLOCK_CHANGES).map(({ zone, at: change }) => ({ zone, change: at(change) })),
    fc.constantFrom(...STEADY_ZONES).map((zone) => ({ zone, change: at('2026-07-01T00:00Z') })),
  )
  const minutesNear = fc.integer({ min: -36 * 60, max: 36 * 60 })

  it('are shown at the instants that are read back as them', () => {
    fc.assert(
      fc.property(zoned, minutesNear, ({ zone, change }, minutes) => {
        const instant = change + minutes * MINUTE
        const shownAt = instantsOf(wallTimeAt(instant, zone), zone)
        expect(shownAt).toContain(instant)
        for (const one of shownAt) expect(wallTimeAt(one, zone)).toEqual(wallTimeAt(instant, zone))
      }),
      { numRuns: 1000 },
    )
  })

  it('mean what Temporal takes them to mean', () => {
    fc.assert(
      fc.property(zoned, minutesNear, ({ zone, change }, minutes) => {
        const date = isoDateAt(change + minutes * MINUTE, 'UTC')
        const minute = Math.abs(minutes) % 1440
        const wall = Temporal.PlainDate.from(date).toPlainDateTime({
          hour: Math.trunc(minute / 60),
          minute: minute % 60,
        })
        const by = (disambiguation: 'compatible' | 'later') =>
          wall.toZonedDateTime(zone, { disambiguation }).epochMilliseconds
        expect(instantOf({ date, minute }, zone, { gap: 'SHIFT', overlap: 'FIRST' })).toBe(by('compatible'))
        expect(instantOf({ date, minute }, zone, { gap: 'SHIFT', overlap: 'LAST' })).toBe(by('later'))
      }),
      { numRuns: 1000 },
    )
  })

  it('begin each date where Temporal begins it', () => {
    fc.assert(
      fc.property(zoned, fc.integer({ min: -3, max: 3 }), ({ zone, change }, days) => {
        const date = addDays(isoDateAt(change, zone), days)
        const start = Temporal.PlainDate.from(date).toZonedDateTime(zone).epochMilliseconds
        expect(iso(startOfDate(date, zone))).toBe(iso(start))
      }),
    )
  })
})

describe('the interval of a calendar date', () => {
  const hoursOf = (date: string, zone: string) => {
    const { start, end } = intervalOfDates(date, date, zone)
    return (end - start) / HOUR
  }

  it('has 23, 24 or 25 hours by what the clocks do', () => {
    expect(hoursOf('2026-03-28', PARIS)).toBe(24)
    expect(hoursOf('2026-03-29', PARIS)).toBe(23)
    expect(hoursOf('2026-10-25', PARIS)).toBe(25)
    expect(hoursOf('2026-04-05', 'Australia/Lord_Howe')).toBe(24.5)
  })

  it('begins at 01:00 where clocks go forward at midnight', () => {
    const start = startOfDate('2018-11-04', 'America/Sao_Paulo')
    expect(wallTimeAt(start, 'America/Sao_Paulo')).toEqual({ date: '2018-11-04', minute: 60 })
  })

  it('is empty for a date that a zone skipped', () => {
    expect(hoursOf('2011-12-30', 'Pacific/Apia')).toBe(0)
  })

  it('spans from the first date to the end of the last', () => {
    const { start, end } = intervalOfDates('2026-03-01', '2026-03-31', PARIS)
    expect(end - start).toBe(31 * DAY - HOUR)
  })
})
