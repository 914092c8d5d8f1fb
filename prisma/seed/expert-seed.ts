import type { CancellationPolicy } from '#src/domain/policy/cancellation.ts'
import type { Currency } from '#src/domain/policy/money.ts'
import type { HoursName } from './hours.ts'

/** Plain spaces and straight order; French spacing is set when the rows are written. */
export type Both = { readonly en: string; readonly fr: string }

export type CategorySlug =
  | 'art-music'
  | 'computers-electronics'
  | 'cooking'
  | 'education-careers'
  | 'fashion-beauty'
  | 'fitness-nutrition'
  | 'health'
  | 'home-garden'

/** Minor units. A rate is for a minute. */
export type PriceSeed =
  | { readonly mode: 'FREE' }
  | { readonly mode: 'PER_SESSION'; readonly price: number }
  | { readonly mode: 'PER_MINUTE'; readonly rate: number; readonly freeMinutes: number }

export type OfferingSeed = {
  readonly title: Both
  readonly about: Both
  readonly price: PriceSeed
  /** Durations to choose from; for a rate, the maxima. */
  readonly minutes: readonly number[]
  readonly policy: CancellationPolicy
}

export type ReviewSeed = {
  readonly stars: 1 | 2 | 3 | 4 | 5
  readonly locale: 'en' | 'fr'
  /** Handle of the learner who wrote it; anyone where absent. */
  readonly by?: string
  /** Minutes that the session lasted, which decides which offering it was. */
  readonly minutes?: number
  /** How often the learner's line fell. */
  readonly drops?: number
  readonly text: string
}

export type ApprovalSeed = {
  readonly subject: 'IDENTITY' | 'DIPLOMA' | 'LICENCE'
  readonly by: 'Vis-à-vis' | 'Titres Santé' | 'Licentia Medica'
  /** A name of its own as it is, a profession in both languages. */
  readonly scope: string | Both
  readonly daysAgo: number
  readonly expiresInDays?: number
}

export type ExpertSeed = {
  readonly handle: string
  readonly name: string
  readonly city: string
  readonly country: string
  readonly timeZone: string
  readonly languages: readonly string[]
  readonly currency: Currency
  /** The language of the main texts; the other ones go into the "other" columns. */
  readonly writes: 'en' | 'fr'
  readonly headline: Both
  readonly bio: Both
  readonly checked: ApprovalSeed
  readonly offerings: readonly OfferingSeed[]
  readonly hours: HoursName
  /** Studio page left open, so "available now" from the seed on. */
  readonly online?: boolean
  readonly volunteer?: boolean
  readonly past: {
    /** Sessions held. Each becomes rows: a booking, its money, its log. */
    readonly sessions: number
    /** Mean of the ratings to draw, and the part of the sessions that were rated. */
    readonly rating: number
    readonly rated: number
  }
  readonly reviews: readonly ReviewSeed[]
}
