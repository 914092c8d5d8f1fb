import type { OfferingSeed } from '../expert-seed.ts'
import type { PlacedExpert } from '../experts.ts'
import type { LearnerSeed } from '../learners.ts'

/** How an appointment of the past went. */
export type Outcome = 'HELD' | 'LEARNER_ABSENT' | 'CANCELLED_BY_LEARNER' | 'CANCELLED_BY_EXPERT'

/** One appointment of the past, as planned from the seed; all its rows follow from it. Epoch milliseconds. */
export type PastSession = {
  readonly id: string
  readonly expert: PlacedExpert
  readonly offering: OfferingSeed
  readonly position: number
  readonly learner: LearnerSeed
  readonly outcome: Outcome
  readonly bookedAt: number
  readonly startAt: number
  /** Booked minutes; for a rate, the maximum. */
  readonly minutes: number
  /** Whole seconds together, 0 unless held. */
  readonly seconds: number
  /** How often the learner's line fell. */
  readonly drops: number
  readonly review?: { readonly stars: number; readonly locale: string; readonly text: string }
}
