import { describe, expect, it } from 'vitest'
import { DAY, HOUR, MINUTE } from '../time/instant.ts'
import { mayReschedule } from './reschedule.ts'
import type { BookingState } from './transition.ts'

const START = Date.UTC(2026, 10, 24, 17, 45)
const BOOKING: BookingState = {
  status: 'CONFIRMED',
  startAt: START,
  endAt: START + 30 * MINUTE,
  holdExpiresAt: null,
  cancellationPolicy: 'STANDARD',
}
const halfHourAt = (start: number) => ({ start, end: start + 30 * MINUTE })
const move = (changes: Partial<Parameters<typeof mayReschedule>[1]>) => {
  const request = {
    by: 'LEARNER',
    at: START - 2 * DAY,
    to: halfHourAt(START + DAY),
    reservation: null,
  } as const
  const result = mayReschedule(BOOKING, { ...request, ...changes })
  return result.ok ? 'OK' : [result.error.code, result.error.details?.reason]
}

describe('moving a booking', () => {
  it('is allowed while cancelling would give all back', () => {
    expect(move({ at: START - 24 * HOUR })).toBe('OK')
    expect(move({ at: START - 24 * HOUR + 1 })).toEqual(['RESCHEDULE_CLOSED', undefined])
  })

  it('may bring it forward, but not into the past', () => {
    expect(move({ to: halfHourAt(START - 4 * HOUR) })).toBe('OK')
    expect(move({ to: halfHourAt(START - 2 * DAY) })).toEqual(['SLOT_NOT_OFFERED', 'NOT_A_LATER_TIME'])
  })

  it('keeps its length', () => {
    const to = { start: START + DAY, end: START + DAY + 60 * MINUTE }
    expect(move({ to })).toEqual(['SLOT_NOT_OFFERED', 'OTHER_LENGTH'])
  })

  it('must end a day before the bank lets go of the money, so that it can be captured', () => {
    const to = halfHourAt(START + DAY)
    const reserved = (captureBefore: number) => ({ authorisedAt: START - 3 * DAY, captureBefore })
    expect(move({ to, reservation: reserved(to.end + DAY + 1) })).toBe('OK')
    expect(move({ to, reservation: reserved(to.end + DAY) })).toEqual([
      'RESCHEDULE_CLOSED',
      'RESERVATION_ENDS_BEFORE',
    ])
  })

  it('counts on four days and eighteen hours of a reservation whose end nobody tells', () => {
    const to = halfHourAt(START + DAY)
    const made = (before: number) => ({
      authorisedAt: to.end + DAY - before,
      captureBefore: null,
    })
    expect(move({ to, reservation: made(4 * DAY + 18 * HOUR - 1) })).toBe('OK')
    expect(move({ to, reservation: made(4 * DAY + 18 * HOUR) })).toEqual([
      'RESCHEDULE_CLOSED',
      'RESERVATION_ENDS_BEFORE',
    ])
  })

  it('leaves an hour to reserve the money of a saved card before the booking would lapse', () => {
    const saved: BookingState = { ...BOOKING, status: 'AWAITING_AUTHORISATION' }
    const at = START - 3 * DAY
    const to = (start: number) =>
      mayReschedule(saved, { by: 'LEARNER', at, to: halfHourAt(start), reservation: null })
    expect(to(at + 13 * HOUR + 1).ok).toBe(true)
    expect(to(at + 13 * HOUR)).toMatchObject({ error: { details: { reason: 'TOO_SOON_TO_RESERVE' } } })
  })

  it('is for the two people of the booking', () => {
    expect(move({ by: 'EXPERT' })).toBe('OK')
    expect(move({ by: 'ADMIN' })).toEqual(['FORBIDDEN', undefined])
  })
})
