import { describe, expect, it } from 'vitest'
import { capOf, minutesOf, type PriceTerms } from './price-terms.ts'

const FREE: PriceTerms = { mode: 'FREE', currency: 'EUR', durationMinutes: 10 }
const CROISSANTS: PriceTerms = { mode: 'PER_SESSION', currency: 'EUR', durationMinutes: 90, priceMinor: 7500 }
const DOUGH: PriceTerms = {
  mode: 'PER_MINUTE',
  currency: 'EUR',
  rateMinorPerMinute: 120,
  freeMinutes: 3,
  maxMinutes: 30,
}

describe('the terms of a price', () => {
  it('promise a most: the rate for all the minutes chosen, the price of the session, or nothing', () => {
    expect([DOUGH, CROISSANTS, FREE].map(capOf)).toEqual([3600, 7500, 0])
  })

  it('take their minutes in the calendar, by the minute the free ones and the most that may cost', () => {
    expect([DOUGH, CROISSANTS, FREE].map(minutesOf)).toEqual([33, 90, 10])
  })

  it('survive being stored as JSON', () => {
    for (const terms of [DOUGH, CROISSANTS, FREE]) expect(JSON.parse(JSON.stringify(terms))).toEqual(terms)
  })
})
