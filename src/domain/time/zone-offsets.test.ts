import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CLOCK_CHANGES, STEADY_ZONES } from '#tests/support/scheduling/clock-changes.ts'
import { intlSpans } from '#tests/support/scheduling/intl-spans.ts'
import { intlWall } from '#tests/support/scheduling/intl-wall.ts'
import { DAY, MINUTE } from './instant.ts'
import { ZoneOffsets, zoneOffsets } from './zone-offsets.ts'

const ZONES = [...new Set([...CLOCK_CHANGES.map(({ zone }) => zone), ...STEADY_ZONES])]

/** The offset by Intl: what the wall shows, read as if it were UTC, less the instant (on a whole minute). */
function intlOffset(zone: string, instant: number): number {
  const { date, minute } = intlWall(zone)(instant)
  return Date.parse(date) + minute * MINUTE - instant
}

describe('the offset of a zone', () => {
  it.each(CLOCK_CHANGES)('changes in $zone at $at ($kind) to the millisecond', ({ zone, at }) => {
    const change = Date.parse(at)
    const before = intlOffset(zone, change - MINUTE)
    const after = intlOffset(zone, change)
    expect(before).not.toBe(after)
    // A fresh table and the shared one: what was asked before must not matter.
    for (const offsets of [new ZoneOffsets(zone), zoneOffsets(zone)]) {
      expect(offsets.at(change - 1)).toBe(before)
      expect(offsets.at(change)).toBe(after)
      expect(offsets.spans({ start: change - MINUTE, end: change + MINUTE })).toEqual([
        { start: change - MINUTE, end: change, offset: before },
        { start: change, end: change + MINUTE, offset: after },
      ])
    }
  })

  it('is what Intl says, in any zone on any minute of forty years', () => {
    const minute = fc.integer({ min: Date.UTC(2000, 0) / MINUTE, max: Date.UTC(2040, 0) / MINUTE })
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), minute, (zone, minutes) => {
        const instant = minutes * MINUTE
        expect(zoneOffsets(zone).at(instant)).toBe(intlOffset(zone, instant))
      }),
      { numRuns: 2000 },
    )
  })

  it('changes exactly when Intl says, to the millisecond, in every zone that there is', () => {
    const years = { start: Date.UTC(2025, 0), end: Date.UTC(2029, 0) }
    let changes = 0
    const wrong: string[] = []
    for (const zone of Intl.supportedValuesOf('timeZone')) {
      const offsets = new ZoneOffsets(zone)
      const spans = intlSpans(zone, years)
      changes += spans.length - 1
      for (const [index, { start, offset }] of spans.entries()) {
        const before = spans[index - 1]?.offset ?? offset
        if (offsets.at(start - 1) !== before || offsets.at(start) !== offset)
          wrong.push(`${zone} ${new Date(start).toISOString()}`)
      }
      // As many changes, too: none that Intl does not know.
      if (!isDeepStrictEqual(offsets.spans(years), spans)) wrong.push(zone)
    }
    expect(wrong).toEqual([])
    expect(changes).toBeGreaterThan(500)
  }, 60_000)

  it('cuts an interval into spans that follow one another and differ', () => {
    const start = fc.integer({ min: Date.UTC(2009, 0) / DAY, max: Date.UTC(2028, 0) / DAY })
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), start, fc.integer({ min: 1, max: 800 }), (zone, from, days) => {
        const within = { start: from * DAY, end: (from + days) * DAY }
        const spans = zoneOffsets(zone).spans(within)
        expect(spans[0]?.start).toBe(within.start)
        expect(spans.at(-1)?.end).toBe(within.end)
        for (const [index, span] of spans.entries()) {
          expect(zoneOffsets(zone).at(span.start)).toBe(span.offset)
          expect(zoneOffsets(zone).at(span.end - 1)).toBe(span.offset)
          const next = spans[index + 1]
          if (next) expect(next.start).toBe(span.end)
          if (next) expect(next.offset).not.toBe(span.offset)
        }
      }),
    )
  })

  it('of an empty interval has no spans', () => {
    expect(zoneOffsets('Europe/Paris').spans({ start: 5, end: 5 })).toEqual([])
    expect(zoneOffsets('Europe/Paris').spans({ start: 5, end: 4 })).toEqual([])
  })

  it('of a zone that does not exist is refused, again and again', () => {
    expect(() => zoneOffsets('Mars/Olympus')).toThrow(RangeError)
    expect(() => zoneOffsets('Mars/Olympus')).toThrow(RangeError)
  })
})
