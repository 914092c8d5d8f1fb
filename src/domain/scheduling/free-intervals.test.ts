import { expect, it } from 'vitest'
import { between, daily, requestWith } from '#tests/support/scheduling/request.ts'
import { HOUR, MINUTE } from '../time/instant.ts'
import { freeIntervals, freeUntil } from './free-intervals.ts'

const DAY = between('2026-11-22T23:00Z', '2026-11-23T23:00Z')

it('free time is the hours less what is taken, buffers included', () => {
  const request = requestWith({
    availability: {
      weekly: daily('09:00', '17:00'),
      timeOff: [between('2026-11-23T15:00Z', '2026-11-25T00:00Z')],
    },
    bookings: [between('2026-11-23T10:00Z', '2026-11-23T11:00Z')],
    learnerBusy: [between('2026-11-23T12:00Z', '2026-11-23T12:30Z')],
  })
  expect(freeIntervals(request, DAY)).toEqual([
    between('2026-11-23T08:00Z', '2026-11-23T09:50Z'),
    between('2026-11-23T11:10Z', '2026-11-23T12:00Z'),
    between('2026-11-23T12:30Z', '2026-11-23T15:00Z'),
  ])
})

it('an expert is free until the next thing in their calendar, whatever the notice', () => {
  const now = '2026-11-23T08:20Z'
  const bookings = [between('2026-11-23T09:30Z', '2026-11-23T10:00Z')]
  expect(freeUntil(requestWith({ now, bookings }), 4 * HOUR)).toBe(Date.parse('2026-11-23T09:20Z'))
  expect(freeUntil(requestWith({ now }), 30 * MINUTE)).toBe(Date.parse('2026-11-23T08:50Z'))
})

it('an expert is not free outside the hours or in a booking', () => {
  expect(freeUntil(requestWith(), 4 * HOUR)).toBeNull()
  const bookings = [between('2026-11-23T08:00Z', '2026-11-23T09:00Z')]
  expect(freeUntil(requestWith({ now: '2026-11-23T08:20Z', bookings }), 4 * HOUR)).toBeNull()
})
