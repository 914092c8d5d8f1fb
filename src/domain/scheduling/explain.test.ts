import { describe, expect, it } from 'vitest'
import { between, type Different, requestWith } from '#tests/support/scheduling/request.ts'
import { MINUTE } from '../time/instant.ts'
import { explain } from './explain.ts'
import type { Obstacle } from './obstacle.ts'

const NOW = Date.parse('2026-11-23T05:00Z')

function because(start: string, different: Different = {}): Obstacle | undefined {
  const explanation = explain(requestWith(different), Date.parse(start))
  return explanation.offered ? undefined : explanation.because
}

describe('a start is explained', () => {
  it('as offered, with the session that it would be', () => {
    const start = Date.parse('2026-11-23T08:00Z')
    const session = { start, end: start + 60 * MINUTE }
    expect(explain(requestWith(), start)).toEqual({ offered: true, session })
  })

  it.each([Number.NaN, Number.POSITIVE_INFINITY, 0.5, 1e16])('as no date: %d', (start) => {
    expect(explain(requestWith(), start)).toEqual({
      offered: false,
      because: { reason: 'NOT_A_DATE' },
      also: [],
    })
  })

  it('as past', () => {
    expect(because('2026-11-22T08:00Z')).toEqual({ reason: 'PAST', now: NOW })
  })

  it('as too soon, with the first time that is not', () => {
    const earliest = NOW + 300 * MINUTE
    expect(because('2026-11-23T08:00Z', { limits: { minimumNoticeMinutes: 300 } })).toEqual({
      reason: 'TOO_SOON',
      earliest,
      minimumNoticeMinutes: 300,
    })
  })

  it('as too far, with the time at which it will be offered', () => {
    expect(because('2026-11-26T08:00Z', { limits: { horizonDays: 2 } })).toEqual({
      reason: 'TOO_FAR',
      latest: Date.parse('2026-11-25T05:00Z'),
      opensAt: Date.parse('2026-11-24T08:00Z'),
    })
  })

  it('as off the grid, with the neighbours that are on it', () => {
    expect(because('2026-11-23T08:07Z')).toEqual({
      reason: 'OFF_GRID',
      stepMinutes: 15,
      previous: Date.parse('2026-11-23T08:00Z'),
      next: Date.parse('2026-11-23T08:15Z'),
    })
  })

  it('as outside the hours, from where the session is', () => {
    const date = '2026-11-23'
    const runsOver = { reason: 'OUTSIDE_HOURS', at: Date.parse('2026-11-23T11:00Z'), date, hours: 'WEEKLY' }
    expect(because('2026-11-23T10:30Z')).toEqual(runsOver)
    const closed = { reason: 'OUTSIDE_HOURS', at: Date.parse('2026-11-23T08:00Z'), date, hours: 'OVERRIDE' }
    const overrides = [{ date, ranges: [] }]
    expect(because('2026-11-23T08:00Z', { availability: { overrides } })).toEqual(closed)
  })

  it('as time off', () => {
    const timeOff = between('2026-11-23T00:00Z', '2026-11-28T00:00Z')
    expect(because('2026-11-23T08:00Z', { availability: { timeOff: [timeOff] } })).toEqual({
      reason: 'TIME_OFF',
      timeOff,
    })
  })

  it('as booked, with the booking', () => {
    const booking = between('2026-11-23T08:30Z', '2026-11-23T09:00Z')
    expect(because('2026-11-23T08:00Z', { bookings: [booking] })).toEqual({ reason: 'BOOKED', booking })
  })

  it('as within the buffer on either side of a booking', () => {
    const busy = between('2026-11-23T09:00Z', '2026-11-23T09:30Z')
    const buffer = { reason: 'BUFFER', around: 'BOOKING', busy, clearMinutes: 10 }
    expect(because('2026-11-23T08:00Z', { bookings: [busy] })).toEqual({ ...buffer, side: 'BEFORE' })
    expect(because('2026-11-23T09:30Z', { bookings: [busy] })).toEqual({ ...buffer, side: 'AFTER' })
  })

  it('as busy elsewhere, or within the buffer around that', () => {
    const busy = between('2026-11-23T09:00Z', '2026-11-23T09:30Z')
    const availability = { elsewhere: [busy] }
    expect(because('2026-11-23T08:15Z', { availability })).toEqual({ reason: 'BUSY_ELSEWHERE', busy })
    expect(because('2026-11-23T08:00Z', { availability })).toEqual({
      reason: 'BUFFER',
      around: 'ELSEWHERE',
      busy,
      side: 'BEFORE',
      clearMinutes: 10,
    })
    expect(because('2026-11-23T09:30Z', { availability })).toBeUndefined()
  })

  it('as beyond the daily maximum, with the count', () => {
    const bookings = [between('2026-11-23T13:00Z', '2026-11-23T14:00Z')]
    expect(because('2026-11-23T08:00Z', { bookings, limits: { dailyMaximum: 1 } })).toEqual({
      reason: 'DAILY_MAXIMUM',
      date: '2026-11-23',
      maximum: 1,
      booked: 1,
    })
  })

  it('as beyond the daily maximum also for sessions that are over, which take no time any more', () => {
    const over = [between('2026-11-23T08:00Z', '2026-11-23T09:00Z')]
    expect(because('2026-11-23T08:00Z', { over })).toBeUndefined()
    expect(because('2026-11-23T09:30Z', { over, limits: { dailyMaximum: 1 } })).toMatchObject({
      reason: 'DAILY_MAXIMUM',
      booked: 1,
    })
  })

  it('as taken by the learner themselves', () => {
    const busy = between('2026-11-23T08:45Z', '2026-11-23T10:00Z')
    expect(because('2026-11-23T08:00Z', { learnerBusy: [busy] })).toEqual({ reason: 'LEARNER_BUSY', busy })
  })

  it('by the weightiest reason first and the others after it', () => {
    const booking = between('2026-11-22T22:00Z', '2026-11-22T23:30Z')
    const explanation = explain(requestWith({ bookings: [booking] }), Date.parse('2026-11-22T23:07Z'))
    if (explanation.offered) throw new Error('A start in the past was offered')
    const reasons = [explanation.because, ...explanation.also].map(({ reason }) => reason)
    expect(reasons).toEqual(['PAST', 'OFF_GRID', 'OUTSIDE_HOURS', 'BOOKED'])
  })
})
