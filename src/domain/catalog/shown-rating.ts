import { RATED_FROM_SESSIONS } from '../policy/catalog.ts'

/** The mean that is shown of an expert, wherever it is shown; null for who is new here. */
export function shownRating({
  rating,
  sessionsDone,
}: {
  readonly rating: number | null
  readonly sessionsDone: number
}): number | null {
  return sessionsDone < RATED_FROM_SESSIONS ? null : rating
}
