import { describe, expect, it } from 'vitest'
import { intlWall } from '#tests/support/scheduling/intl-wall.ts'
import { between, daily, hours, requestWith } from '#tests/support/scheduling/request.ts'
import { intervalOfDates } from '../time/wall-time.ts'
import { explain } from './explain.ts'
import { slots } from './slots.ts'
import type { SlotRequest } from './types.ts'

/** The slots of one of the expert's dates as their wall clock shows them. */
function clockTimes(request: SlotRequest, date: string): string[] {
  const { zone } = request.availability
  return slots(request, intervalOfDates(date, date, zone)).map((start) => {
    const { minute } = intlWall(zone)(start)
    return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
  })
}

const MONDAY = '2026-11-23'
const TUESDAY = '2026-11-24'

describe('slots', () => {
  it('come every quarter of an hour, as long as the session still ends within the hours', () => {
    const expected = ['09:00', '09:15', '09:30', '09:45', '10:00', '10:15', '10:30', '10:45', '11:00']
    expect(clockTimes(requestWith(), MONDAY)).toEqual(expected)
  })

  it('are on the grid of the clock even when hours begin off it', () => {
    const request = requestWith({
      availability: { weekly: daily('09:10', '10:50') },
      limits: { stepMinutes: 20 },
    })
    expect(clockTimes(request, MONDAY)).toEqual(['09:20', '09:40'])
  })

  it('of an hour-long grid in Kathmandu are on the full hour there', () => {
    const request = requestWith({
      availability: { zone: 'Asia/Kathmandu' },
      limits: { stepMinutes: 60 },
    })
    expect(clockTimes(request, TUESDAY)).toEqual(['09:00', '10:00', '11:00'])
  })

  it('fill several ranges of a day, and join ranges that touch', () => {
    const weekly = [hours(1, '14:00', '15:00'), hours(1, '09:00', '09:30'), hours(1, '09:30', '10:15')]
    expect(clockTimes(requestWith({ availability: { weekly } }), MONDAY)).toEqual(['09:00', '09:15', '14:00'])
  })

  it('run across midnight when hours do, and belong to the date on which they start', () => {
    const weekly = [hours(1, '23:00', '24:00'), hours(2, '00:00', '00:30')]
    const request = requestWith({ availability: { weekly } })
    expect(clockTimes(request, MONDAY)).toEqual(['23:00', '23:15', '23:30'])
    expect(clockTimes(request, TUESDAY)).toEqual([])
  })

  it('follow an override instead of the weekly hours on its date alone', () => {
    const overrides = [
      { date: MONDAY, ranges: [{ startMinute: 18 * 60, endMinute: 19 * 60 }] },
      { date: TUESDAY, ranges: [] },
    ]
    const request = requestWith({ availability: { overrides } })
    expect(clockTimes(request, MONDAY)).toEqual(['18:00'])
    expect(clockTimes(request, TUESDAY)).toEqual([])
    expect(clockTimes(request, '2026-11-25')).toHaveLength(9)
  })

  it('keep out of time off, and need no buffer in front of it', () => {
    const request = requestWith({
      availability: { timeOff: [between('2026-11-23T09:00Z', '2026-11-23T10:00Z')] },
    })
    expect(clockTimes(request, MONDAY)).toEqual(['09:00', '11:00'])
  })

  it('keep both buffers between two sessions', () => {
    const request = requestWith({
      availability: { weekly: daily('08:00', '14:00') },
      limits: { bufferBeforeMinutes: 5, bufferAfterMinutes: 10, stepMinutes: 5 },
      bookings: [between('2026-11-23T09:00Z', '2026-11-23T10:00Z')],
    })
    const offered = clockTimes(request, MONDAY)
    expect(offered.filter((time) => time < '10:00').at(-1)).toBe('08:45')
    expect(offered.find((time) => time > '10:00')).toBe('11:15')
  })

  it('keep their own buffers clear of outside busy times', () => {
    const request = requestWith({
      availability: {
        weekly: daily('08:00', '14:00'),
        elsewhere: [between('2026-11-23T09:00Z', '2026-11-23T10:00Z')],
      },
      limits: { bufferBeforeMinutes: 5, bufferAfterMinutes: 10, stepMinutes: 5 },
    })
    const offered = clockTimes(request, MONDAY)
    expect(offered.filter((time) => time < '10:00').at(-1)).toBe('08:50')
    expect(offered.find((time) => time > '10:00')).toBe('11:05')
  })

  it('may touch the times at which the learner is taken', () => {
    const request = requestWith({ learnerBusy: [between('2026-11-23T09:00Z', '2026-11-23T10:00Z')] })
    expect(clockTimes(request, MONDAY)).toEqual(['09:00', '11:00'])
  })

  it('begin with the minimum notice, to the minute', () => {
    expect(clockTimes(requestWith({ now: '2026-11-23T08:00Z' }), MONDAY)).toEqual(['11:00'])
    expect(clockTimes(requestWith({ now: '2026-11-23T08:00:00.001Z' }), MONDAY)).toEqual([])
  })

  it('end with the horizon, to the minute', () => {
    const request = requestWith({ now: '2026-11-23T08:30Z', limits: { horizonDays: 1 } })
    expect(clockTimes(request, TUESDAY)).toEqual(['09:00', '09:15', '09:30'])
  })

  it('stop for a date once it has its most bookings, counted by the date of the expert', () => {
    const limits = { dailyMaximum: 2, bufferAfterMinutes: 0 }
    // 23:30 on Monday and 00:30 on Tuesday in Paris: both Monday by UTC.
    const late = between('2026-11-23T22:30Z', '2026-11-23T23:00Z')
    const early = between('2026-11-23T23:30Z', '2026-11-24T00:00Z')
    const morning = between('2026-11-24T08:00Z', '2026-11-24T09:00Z')
    expect(clockTimes(requestWith({ limits, bookings: [late, early] }), MONDAY)).toHaveLength(9)
    const full = requestWith({ limits, bookings: [late, early, morning] })
    expect(clockTimes(full, MONDAY)).toHaveLength(9)
    expect(clockTimes(full, TUESDAY)).toEqual([])
    const held = requestWith({ limits, bookings: [late, early], over: [morning] })
    expect(clockTimes(held, TUESDAY)).toEqual([])
  })

  it('start within the window but may end after it', () => {
    const window = between('2026-11-23T08:00Z', '2026-11-23T08:15Z')
    expect(slots(requestWith(), window)).toEqual([window.start])
    expect(slots(requestWith(), { start: window.end, end: window.start })).toEqual([])
  })
})

describe('slots where clocks change', () => {
  const nights = { availability: { weekly: daily('01:00', '04:00') }, limits: { stepMinutes: 30 } }

  it('skip the hour that does not exist, and sessions run across it', () => {
    const request = requestWith({ ...nights, now: '2026-03-20T12:00Z' })
    expect(clockTimes(request, '2026-03-29')).toEqual(['01:00', '01:30', '03:00'])
  })

  it('have the hour that comes again twice', () => {
    const request = requestWith({ ...nights, now: '2026-10-20T12:00Z' })
    const expected = ['01:00', '01:30', '02:00', '02:30', '02:00', '02:30', '03:00']
    expect(clockTimes(request, '2026-10-25')).toEqual(expected)
  })

  it('are none when all the hours of a day fall into the gap', () => {
    const request = requestWith({
      availability: { weekly: daily('02:00', '03:00') },
      now: '2026-03-20T12:00Z',
    })
    expect(clockTimes(request, '2026-03-28')).toEqual(['02:00'])
    expect(clockTimes(request, '2026-03-29')).toEqual([])
  })
})

describe('a request that makes no sense', () => {
  const window = between('2026-11-23T08:00Z', '2026-11-23T12:00Z')
  const nonsense: [string, SlotRequest][] = [
    ['a step that does not divide the day', requestWith({ limits: { stepMinutes: 7 } })],
    ['negative buffers', requestWith({ limits: { bufferAfterMinutes: -5 } })],
    ['no step', requestWith({ limits: { stepMinutes: 0 } })],
    ['half a minute of session', requestWith({ durationMinutes: 0.5 })],
    ['negative notice', requestWith({ limits: { minimumNoticeMinutes: -1 } })],
    ['an endless horizon', requestWith({ limits: { horizonDays: Number.POSITIVE_INFINITY } })],
    ['a zone that does not exist', requestWith({ availability: { zone: 'Mars/Olympus' } })],
    ['hours beyond the day', requestWith({ availability: { weekly: daily('09:00', '25:00') } })],
    ['an override of no date', requestWith({ availability: { overrides: [{ date: '30.2.', ranges: [] }] } })],
  ]

  it.each(nonsense)('is refused: %s', (_, request) => {
    expect(() => slots(request, window)).toThrow(RangeError)
    expect(() => explain(request, window.start)).toThrow(RangeError)
  })
})
