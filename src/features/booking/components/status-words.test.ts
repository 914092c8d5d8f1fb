import { describe, expect, it } from 'vitest'
import type { BookingView } from '../read-booking.ts'
import { statusText, statusTitle } from './status-words.ts'

const booking = {
  status: 'EXPERT_ABSENT',
  session: null,
  history: [],
  expert: { displayName: 'Dr Hervé Lefèvre' },
  learner: { name: 'Prof. Julie Moreau' },
} as unknown as BookingView

describe('a booking whose reservation ended by itself', () => {
  const lapsed = (event: string) =>
    ({
      ...booking,
      status: 'LAPSED',
      history: [{ event }],
      payment: { paymentIntentId: 'pi_1' },
    }) as unknown as BookingView

  it('says so to each, and not that a payment came too late', () => {
    const lost = lapsed('AUTHORISATION_LOST')
    expect(statusTitle('en', lost, 'LEARNER')).toBe('Lapsed: the money is no longer reserved')
    expect(statusText('en', lost, 'LEARNER')).toContain('Nothing was taken.')
    expect(statusText('en', lost, 'EXPERT')).toContain('The time is yours again.')
    for (const side of ['LEARNER', 'EXPERT'] as const)
      expect(statusText('en', lost, side)).not.toMatch(/too late|came when|12/)
  })

  it('is told apart from one for which nothing was reserved in time', () => {
    expect(statusText('en', lapsed('AUTHORISATION_OVERDUE'), 'LEARNER')).toBe(
      'Your bank had not reserved the money 12\u00a0h before the start. Nothing was taken.',
    )
  })
})

describe('the title of a booking', () => {
  it('calls the other person by the first name, not by a title', () => {
    expect(statusTitle('en', booking, 'LEARNER')).toBe('Hervé did not come')
    expect(statusTitle('en', { ...booking, status: 'LEARNER_ABSENT' }, 'EXPERT')).toBe('Julie did not come')
  })
})
