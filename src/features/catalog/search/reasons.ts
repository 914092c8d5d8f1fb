import { shownRating } from '#src/domain/catalog/shown-rating.ts'
import { DAY } from '#src/domain/time/instant.ts'
import type { ExpertCard } from '../read-cards.ts'

/** Why somebody stands where they stand, to be said in words. The same ingredients as `relevance`. */
export type Reason =
  | { kind: 'ONLINE' }
  | { kind: 'ANSWERS'; minutes: number }
  | { kind: 'FREE_SOON'; at: number }
  | { kind: 'RATED'; rating: number; sessions: number }
  | { kind: 'SPEAKS'; language: string }

/** An answer within this many minutes is worth mentioning. */
const QUICK_ANSWER_MINUTES = 60
/** So is a rating of this and above. */
const WELL_RATED = 4.5
const MOST_REASONS = 3

export function reasonsFor(card: ExpertCard, now: number, readerLanguage: string): Reason[] {
  const { online, answersInMinutes, times, sessionsDone, languages } = card
  const rating = shownRating(card)
  const [next] = times
  const reasons: (Reason | false)[] = [
    online && { kind: 'ONLINE' },
    !online && next !== undefined && next - now < DAY && { kind: 'FREE_SOON', at: next },
    answersInMinutes !== null &&
      answersInMinutes <= QUICK_ANSWER_MINUTES && { kind: 'ANSWERS', minutes: answersInMinutes },
    rating !== null && rating >= WELL_RATED && { kind: 'RATED', rating, sessions: sessionsDone },
    languages.includes(readerLanguage) && { kind: 'SPEAKS', language: readerLanguage },
  ]
  return reasons.filter((reason) => reason !== false).slice(0, MOST_REASONS)
}
