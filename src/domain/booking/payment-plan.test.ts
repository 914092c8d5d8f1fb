import { describe, expect, it } from 'vitest'
import type { PriceTerms } from '../money/price-terms.ts'
import { DAY, HOUR } from '../time/instant.ts'
import { paymentPlan } from './payment-plan.ts'

const NOW = Date.UTC(2026, 10, 24, 15, 12)
const DOUGH: PriceTerms = {
  mode: 'PER_MINUTE',
  currency: 'EUR',
  rateMinorPerMinute: 120,
  freeMinutes: 3,
  maxMinutes: 30,
}

describe('how a booking is paid', () => {
  it('authorises the cap at once for a start within five days, that instant included', () => {
    expect(paymentPlan(DOUGH, NOW + 5 * DAY, NOW)).toEqual({ kind: 'AUTHORISE_NOW', amountMinor: 3600 })
  })

  it('saves the card for a later start and authorises 48 h before', () => {
    const startAt = NOW + 5 * DAY + 1
    expect(paymentPlan(DOUGH, startAt, NOW)).toEqual({
      kind: 'SAVE_CARD',
      amountMinor: 3600,
      authoriseAt: startAt - 48 * HOUR,
    })
  })

  it('asks nothing for a free session, however far away', () => {
    const free: PriceTerms = { mode: 'FREE', currency: 'EUR', durationMinutes: 10 }
    expect(paymentPlan(free, NOW + 50 * DAY, NOW)).toEqual({ kind: 'NOTHING_TO_PAY' })
  })
})

describe('a cap under the minimum charge', () => {
  it('asks for no card, since it could never be taken', () => {
    const pennies = {
      mode: 'PER_MINUTE',
      currency: 'EUR',
      rateMinorPerMinute: 1,
      freeMinutes: 0,
      maxMinutes: 30,
    } as const
    expect(paymentPlan(pennies, 1_000, 0)).toEqual({ kind: 'NOTHING_TO_PAY' })
  })
})
