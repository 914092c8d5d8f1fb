import { expect, test } from 'vitest'
import { type OfferingPrice, priceSummary } from './price-summary.ts'

const free: OfferingPrice = { priceMode: 'FREE', currency: 'EUR', priceMinor: null, rateMinorPerMinute: null }
const session = (priceMinor: number, currency: 'EUR' | 'USD' | 'GBP' = 'EUR'): OfferingPrice => ({
  priceMode: 'PER_SESSION',
  currency,
  priceMinor,
  rateMinorPerMinute: null,
})
const minute = (rateMinorPerMinute: number): OfferingPrice => ({
  priceMode: 'PER_MINUTE',
  currency: 'EUR',
  priceMinor: null,
  rateMinorPerMinute,
})

test('a rate is compared over half an hour, a session as a whole', () => {
  expect(priceSummary([minute(120)]).comparableEurMinor).toBe(3600)
  expect(priceSummary([session(7500), minute(120)])).toEqual({
    hasFree: false,
    minRateMinor: 120,
    minSessionMinor: 7500,
    comparableEurMinor: 3600,
  })
})

test('a free first talk does not make an expert cheap, but a volunteer is free', () => {
  expect(priceSummary([free, session(3800)])).toMatchObject({ hasFree: true, comparableEurMinor: 3800 })
  expect(priceSummary([free])).toMatchObject({ hasFree: true, comparableEurMinor: 0 })
})

test('other currencies are compared in euros', () => {
  expect(priceSummary([session(4000, 'GBP')]).comparableEurMinor).toBe(4600)
  expect(priceSummary([session(4000, 'USD')]).comparableEurMinor).toBe(3440)
})
