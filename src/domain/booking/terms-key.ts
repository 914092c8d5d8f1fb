import { capOf, type PriceTerms } from '../money/price-terms.ts'
import type { CancellationPolicy } from '../policy/cancellation.ts'

/**
 * All that a learner agrees to when they press the button, in one word that forms and addresses can carry: it is
 * compared with what the offering says at that moment. Two agreements have the same key only if they cost the same,
 * whatever happens. The most that can be charged is in it too, so that a change of how that is worked out shows.
 */
export function termsKey(terms: PriceTerms, policy: CancellationPolicy): string {
  const parts = [terms.mode, terms.currency, ...priceOf(terms), capOf(terms), policy]
  return parts.join('.')
}

/** Price or rate, free minutes, minutes. */
function priceOf(terms: PriceTerms): [number, number, number] {
  switch (terms.mode) {
    case 'FREE':
      return [0, 0, terms.durationMinutes]
    case 'PER_SESSION':
      return [terms.priceMinor, 0, terms.durationMinutes]
    case 'PER_MINUTE':
      return [terms.rateMinorPerMinute, terms.freeMinutes, terms.maxMinutes]
  }
}
