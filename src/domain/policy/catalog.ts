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

/** The least mean ratings that a search can ask for. */
export const RATING_LEVELS = [4.8, 4.5, 4] as const
export type RatingLevel = (typeof RATING_LEVELS)[number]

/** A mean of this and above is worth naming as a reason. Above the prior, so that it always counts in favour. */
export const WELL_RATED = 4.5

/**
 * What makes the best match, in points. Above all the words; then who is there now, or soon; then what learners
 * said; then the reader's language. Whatever is given as a reason for somebody's place is one of these.
 */
export const MATCH_POINTS = {
  /** Has every word of the question, where those who have most of them are shown too. */
  everyWord: 2_000,
  /** At most, for how well the words fit: a rank of 0 to 1. */
  words: 1_000,
  online: 150,
  /** For a slot at this moment; nothing at SOON_WITHIN_HOURS, and in between in proportion. */
  soon: 100,
  /** For each star of the weighed rating above RATING_MIDDLE; below it they are taken off. */
  star: 250,
  readersLanguage: 60,
} as const
export const SOON_WITHIN_HOURS = 72
export const RATING_MIDDLE = 4

/** Of very many people the words tell too little apart: so many of the best rated are put in order. */
export const BEST_OF = 300
