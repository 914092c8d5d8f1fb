import { describe, expect, it } from 'vitest'
import { BOOKING_STATUSES, isActive } from './status.ts'

describe('the calendar', () => {
  it('is occupied by what is held, awaited, confirmed or live, and by nothing that is over', () => {
    expect(BOOKING_STATUSES.filter(isActive)).toEqual(['HELD', 'AWAITING_AUTHORISATION', 'CONFIRMED', 'LIVE'])
  })
})
