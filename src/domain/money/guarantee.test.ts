import { describe, expect, it } from 'vitest'
import { HOUR } from '../time/instant.ts'
import { guaranteeEnd } from './guarantee.ts'

const endAt = Date.UTC(2026, 10, 24, 18, 30)

describe('the guarantee', () => {
  it('ends 72 hours after the end of the session, however early that was and late it was charged', () => {
    const sessionEndedAt = endAt - HOUR
    expect(guaranteeEnd({ sessionEndedAt, endAt, takenAt: endAt + 5 * HOUR })).toBe(
      sessionEndedAt + 72 * HOUR,
    )
  })

  it('of a session that was cancelled ends 72 hours after the booked time', () => {
    expect(guaranteeEnd({ sessionEndedAt: null, endAt, takenAt: endAt - 20 * HOUR })).toBe(endAt + 72 * HOUR)
  })

  it('of a cancelled one that was charged only later is counted from the charge', () => {
    const takenAt = endAt + 2 * HOUR
    expect(guaranteeEnd({ sessionEndedAt: null, endAt, takenAt })).toBe(takenAt + 72 * HOUR)
  })
})
