import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { isEpochMs } from './instant.ts'
import { addDays, dayNumberOf, isIsoDate, isoDateAt, isoDateOf, weekdayOf } from './iso-date.ts'

const dayNumber = fc.integer({ min: dayNumberOf('0001-01-01'), max: dayNumberOf('9999-12-31') })

describe('a calendar date', () => {
  it('is written as it was read', () => {
    fc.assert(
      fc.property(dayNumber, (day) => {
        expect(isIsoDate(isoDateOf(day))).toBe(true)
        expect(dayNumberOf(isoDateOf(day))).toBe(day)
      }),
    )
  })

  it('has the weekday and the neighbours that Temporal gives it', () => {
    fc.assert(
      fc.property(dayNumber, fc.integer({ min: -400, max: 400 }), (day, days) => {
        const date = Temporal.PlainDate.from(isoDateOf(day))
        expect(weekdayOf(day)).toBe(date.dayOfWeek)
        const moved = date.add({ days })
        if (moved.year >= 1 && moved.year <= 9999)
          expect(addDays(date.toString(), days)).toBe(moved.toString())
      }),
    )
  })

  it.each([
    '2026-02-30',
    '2025-02-29',
    '2026-2-3',
    '2026-13-01',
    '0000-01-01',
    '26-01-01',
    '2026-01-01T00',
    '',
  ])('is not %j', (text) => {
    expect(isIsoDate(text)).toBe(false)
    expect(() => dayNumberOf(text)).toThrow(RangeError)
  })

  it('is the one that the wall clock of a zone shows', () => {
    const instant = Date.parse('2026-11-23T10:30:00Z')
    expect(isoDateAt(instant, 'Pacific/Kiritimati')).toBe('2026-11-24')
    expect(isoDateAt(instant, 'Pacific/Pago_Pago')).toBe('2026-11-22')
    expect(isoDateAt(instant, 'UTC')).toBe('2026-11-23')
  })
})

it('an instant is a whole millisecond of a year that a date can be written for', () => {
  expect([0, -1, Date.parse('2026-11-23T10:30:00.123Z')].every(isEpochMs)).toBe(true)
  const none = [Number.NaN, Number.POSITIVE_INFINITY, 0.5, 8.64e15, -8.64e15, Date.parse('9999-06-01')]
  expect(none.some(isEpochMs)).toBe(false)
})
