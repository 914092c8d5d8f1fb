import { RATING_PRIOR } from '../policy/catalog.ts'
import { shownRating } from './shown-rating.ts'

/** Bayesian mean of an expert's ratings × 1000, for sorting. @param sum of ratings from 1 to 5 */
export function ratingScore(sum: number, count: number): number {
  const { mean, weight } = RATING_PRIOR
  return Math.round(((mean * weight + sum) / (weight + count)) * 1000)
}

type Ratings = { readonly ratingSum: number; readonly ratingCount: number; readonly sessionsDone: number }

/** The mean that readers see × 1000, rounded down so that none seems to reach more; null for who is "New here". */
export function ratingMean({ ratingSum, ratingCount, sessionsDone }: Ratings): number | null {
  const rating = ratingCount > 0 ? (ratingSum * 1000) / ratingCount : null
  const shown = shownRating({ rating, sessionsDone })
  return shown === null ? null : Math.floor(shown)
}
