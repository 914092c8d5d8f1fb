import { describe, expect, it } from 'vitest'
import { type Bill, whyNothing } from './why-nothing.ts'

const ONE_PRICE: Bill = {
  mode: 'PER_SESSION',
  currency: 'EUR',
  verdict: 'HELD_TOGETHER',
  priceMinor: 7_500,
  dueMinor: 7_500,
  chargedMinor: 7_500,
}
const BY_THE_MINUTE: Bill = {
  ...ONE_PRICE,
  mode: 'PER_MINUTE',
  priceMinor: 40,
  dueMinor: 40,
  chargedMinor: 40,
}

describe('why nothing is charged', () => {
  it('is no question where something is', () => {
    expect(whyNothing(ONE_PRICE)).toBeNull()
  })

  it('for one price: less than half was held through no fault of the learner’s', () => {
    expect(whyNothing({ ...ONE_PRICE, dueMinor: 0, chargedMinor: 0 })).toBe('HALF_NOT_HELD')
  })

  it('by the minute: it came to less than a card can be charged with', () => {
    expect(whyNothing({ ...BY_THE_MINUTE, dueMinor: 0, chargedMinor: 0 })).toBe('TOO_LITTLE')
  })

  it('for one price that no card can be charged with: the same', () => {
    expect(whyNothing({ ...ONE_PRICE, priceMinor: 49, dueMinor: 0, chargedMinor: 0 })).toBe('TOO_LITTLE')
  })

  it('though something was due: the reservation was gone, whatever was held', () => {
    expect(whyNothing({ ...ONE_PRICE, chargedMinor: 0 })).toBe('RESERVATION_LOST')
    expect(whyNothing({ ...BY_THE_MINUTE, chargedMinor: 0 })).toBe('RESERVATION_LOST')
    expect(whyNothing({ ...ONE_PRICE, verdict: 'LEARNER_ABSENT', dueMinor: 3_750, chargedMinor: 0 })).toBe(
      'RESERVATION_LOST',
    )
  })

  it.each(['EXPERT_ABSENT', 'NOBODY_CAME'] as const)('needs no word but the verdict: %s', (verdict) => {
    expect(whyNothing({ ...ONE_PRICE, verdict, dueMinor: 0, chargedMinor: 0 })).toBeNull()
  })

  it('needs no word where there was no price, or the free minutes were enough', () => {
    const nothing = { priceMinor: 0, dueMinor: 0, chargedMinor: 0 }
    expect(whyNothing({ ...ONE_PRICE, mode: 'FREE', ...nothing })).toBeNull()
    expect(whyNothing({ ...BY_THE_MINUTE, ...nothing })).toBeNull()
  })
})
