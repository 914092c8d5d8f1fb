import { shownRating } from '#src/domain/catalog/shown-rating.ts'
import { SOON_WITHIN_HOURS, WELL_RATED } from '#src/domain/policy/catalog.ts'
import { HOUR } from '#src/domain/time/instant.ts'
import type { ExpertCard } from '../read-cards.ts'

/**
 * Why somebody stands where they stand, to be said in words: each is something that `relevance` gives points for.
 * That the words fit needs no saying.
 */
export type Reason =
  | { kind: 'ONLINE' }
  | { kind: 'FREE_SOON'; at: number }
  | { kind: 'RATED'; rating: number; sessions: number }
  | { kind: 'SPEAKS'; language: string }

const MOST_REASONS = 3

export function reasonsFor(card: ExpertCard, now: number, readerLanguage: string): Reason[] {
  const { online, times, sessionsDone, languages } = card
  const rating = shownRating(card)
  const [next] = times
  const reasons: (Reason | false)[] = [
    online && { kind: 'ONLINE' },
    !online && next !== undefined && next - now < SOON_WITHIN_HOURS * HOUR && { kind: 'FREE_SOON', at: next },
    rating !== null && rating >= WELL_RATED && { kind: 'RATED', rating, sessions: sessionsDone },
    languages.includes(readerLanguage) && { kind: 'SPEAKS', language: readerLanguage },
  ]
  return reasons.filter((reason) => reason !== false).slice(0, MOST_REASONS)
}
