import { describe, expect, it } from 'vitest'
import { HOUR, MINUTE } from '../time/instant.ts'
import { actsOn } from './acts-on.ts'
import type { ActorKind } from './event.ts'
import { BOOKING_STATUSES, type BookingStatus, isActive } from './status.ts'
import type { BookingState } from './transition.ts'

const START = Date.UTC(2026, 10, 24, 17, 45)
const END = START + 30 * MINUTE
const booking = (status: BookingStatus): BookingState => ({
  status,
  startAt: START,
  endAt: END,
  holdExpiresAt: status === 'HELD' ? START - 5 * HOUR : null,
  cancellationPolicy: 'STANDARD',
})
const acts = (status: BookingStatus, by: ActorKind, at: number) => [...actsOn(booking(status), by, at)].sort()

describe('what the two of a booking may do', () => {
  it('cancel and move it, while cancelling is free', () => {
    for (const by of ['LEARNER', 'EXPERT'] as const)
      expect(acts('CONFIRMED', by, START - 24 * HOUR)).toEqual(['CANCELLED', 'RESCHEDULED'])
  })

  it('cancel it alone after that: the learner until the start, the expert as long as nobody has met', () => {
    for (const by of ['LEARNER', 'EXPERT'] as const) {
      expect(acts('CONFIRMED', by, START - 24 * HOUR + 1)).toEqual(['CANCELLED'])
      expect(acts('CONFIRMED', by, START)).toEqual(['CANCELLED'])
    }
    expect(acts('CONFIRMED', 'LEARNER', START + 1)).toEqual([])
    expect(acts('CONFIRMED', 'EXPERT', END)).toEqual(['CANCELLED'])
    expect(acts('CONFIRMED', 'EXPERT', END + 1)).toEqual([])
  })

  it('end it once they have met', () => {
    expect(acts('LIVE', 'LEARNER', START + MINUTE)).toEqual(['ENDED'])
    expect(acts('LIVE', 'EXPERT', START + MINUTE)).toEqual(['ENDED'])
  })

  it('give up a hold, which is the learner’s alone', () => {
    expect(acts('HELD', 'LEARNER', START - 6 * HOUR)).toContain('HOLD_GIVEN_UP')
    expect(acts('HELD', 'EXPERT', START - 6 * HOUR)).toEqual([])
  })

  it('nothing once it is over', () => {
    for (const status of BOOKING_STATUSES.filter((one) => !isActive(one)))
      for (const by of ['LEARNER', 'EXPERT'] as const) expect(acts(status, by, START - 48 * HOUR)).toEqual([])
  })
})
