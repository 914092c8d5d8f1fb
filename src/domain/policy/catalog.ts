import type { Currency } from './money.ts'

/** Numbers of the catalogue: what ranks, what is shown, how fresh it is. */

/** Below this an expert is "New here" and shows no stars. */
export const RATED_FROM_SESSIONS = 5

/**
 * Bayesian mean: an expert starts as if this many people had given this rating, so that two ratings of 5 do
 * not beat two hundred of 4.9.
 */
export const RATING_PRIOR = { mean: 4.4, weight: 8 } as const

/** Prices by the minute and by the session are compared over a first half hour. */
export const COMPARED_MINUTES = 30

/**
 * EUR for one unit, rounded, for sorting and filtering alone: nobody is ever charged a converted amount.
 * European Central Bank reference rates, autumn 2026.
 */
export const EUR_PER_UNIT: Readonly<Record<Currency, number>> = { EUR: 1, USD: 0.86, GBP: 1.15 }

/** How far ahead the listing knows in which hours there are slots; "this week" needs seven days. */
export const SLOT_RUNS_DAYS = 8

/** A listing's slots are computed anew after this, even if nothing about the expert changed. */
export const SLOTS_FRESH_MINUTES = 30

/** "This evening" begins at this hour by the reader's clock. */
export const EVENING_FROM_HOUR = 17

export const SEARCH_PAGE_SIZE = 12
