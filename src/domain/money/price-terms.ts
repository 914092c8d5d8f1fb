import type { Currency } from '../policy/money.ts'

/**
 * What was agreed about the price, copied onto the booking so that later edits of the offering change nothing.
 * Plain JSON. Minutes are whole; amounts are minor units of `currency`.
 */
export type PriceTerms = FreeTerms | PerSessionTerms | PerMinuteTerms

export type FreeTerms = {
  readonly mode: 'FREE'
  readonly currency: Currency
  readonly durationMinutes: number
}

export type PerSessionTerms = {
  readonly mode: 'PER_SESSION'
  readonly currency: Currency
  readonly durationMinutes: number
  readonly priceMinor: number
}

export type PerMinuteTerms = {
  readonly mode: 'PER_MINUTE'
  readonly currency: Currency
  readonly rateMinorPerMinute: number
  /** The first minutes together, which cost nothing and come before `maxMinutes`. */
  readonly freeMinutes: number
  /** The longest that it may cost something, as the learner chose. */
  readonly maxMinutes: number
}

export type PriceMode = PriceTerms['mode']

/** The most that can ever be charged, in minor units: what is authorised on the card. */
export function capOf(terms: PriceTerms): number {
  if (terms.mode === 'FREE') return 0
  if (terms.mode === 'PER_SESSION') return terms.priceMinor
  return terms.rateMinorPerMinute * terms.maxMinutes
}

/** Minutes that the booking takes in both calendars: by the minute, the free ones and the chosen maximum. */
export function minutesOf(terms: PriceTerms): number {
  return terms.mode === 'PER_MINUTE' ? terms.freeMinutes + terms.maxMinutes : terms.durationMinutes
}
