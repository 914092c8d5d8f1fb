import { describe, expect, it } from 'vitest'
import { unwrap } from '../errors.ts'
import { HOUR, MINUTE } from '../time/instant.ts'
import { nextByTheClock } from './due.ts'
import { ACTIVE_STATUSES, BOOKING_STATUSES, type BookingStatus } from './status.ts'
import { type BookingState, transition } from './transition.ts'

const START = Date.UTC(2026, 10, 24, 17, 45)
const booking = (status: BookingStatus): BookingState => ({
  status,
  startAt: START,
  endAt: START + 30 * MINUTE,
  holdExpiresAt: status === 'HELD' ? START - 5 * HOUR : null,
  cancellationPolicy: 'FLEXIBLE',
})

describe('what the clock brings', () => {
  it.each([
    ['HELD', 'HOLD_RAN_OUT', START - 5 * HOUR],
    ['AWAITING_AUTHORISATION', 'AUTHORISATION_OVERDUE', START - 12 * HOUR],
    ['CONFIRMED', 'TIME_OVER', START + 30 * MINUTE],
    ['LIVE', 'TIME_OVER', START + 30 * MINUTE],
  ] as const)('to a booking that is %s is %s', (status, on, at) => {
    expect(nextByTheClock(booking(status))).toEqual({ on, at })
  })

  it('is an event that the state machine takes at that instant, so nothing occupies a calendar for ever', () => {
    for (const status of ACTIVE_STATUSES) {
      const due = nextByTheClock(booking(status))
      if (!due) throw new Error(`${status} would occupy the calendar for ever`)
      expect(unwrap(transition(booking(status), { ...due, by: 'SYSTEM' })).from).toBe(status)
    }
  })

  it('is nothing to a booking that is over', () => {
    const active: readonly BookingStatus[] = ACTIVE_STATUSES
    for (const status of BOOKING_STATUSES.filter((one) => !active.includes(one))) {
      expect(nextByTheClock(booking(status))).toBeNull()
    }
  })
})
