import { describe, expect, it } from 'vitest'
import type { BookingView } from '../read-booking.ts'
import { statusTitle } from './status-words.ts'

const booking = {
  status: 'EXPERT_ABSENT',
  session: null,
  history: [],
  expert: { displayName: 'Dr Hervé Lefèvre' },
  learner: { name: 'Prof. Julie Moreau' },
} as unknown as BookingView

describe('the title of a booking', () => {
  it('calls the other person by the first name, not by a title', () => {
    expect(statusTitle('en', booking, 'LEARNER')).toBe('Hervé did not come')
    expect(statusTitle('en', { ...booking, status: 'LEARNER_ABSENT' }, 'EXPERT')).toBe('Julie did not come')
  })
})
