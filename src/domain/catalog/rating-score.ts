import { RATING_PRIOR } from '../policy/catalog.ts'

/** Bayesian mean of an expert's ratings × 1000, for sorting. @param sum of ratings from 1 to 5 */
export function ratingScore(sum: number, count: number): number {
  const { mean, weight } = RATING_PRIOR
  return Math.round(((mean * weight + sum) / (weight + count)) * 1000)
}
