import type { Verdict } from '../attendance/verdict.ts'
import type { CancellationPolicy } from '../policy/cancellation.ts'
import { WHOLE_BPS } from '../policy/money.ts'
import { GUARANTEE_CLEAR_CASE_BELOW_BPS } from '../policy/paying.ts'
import { lateCharge } from './cancellation.ts'
import { meteredPrice } from './metered-price.ts'
import { payable } from './minimum-charge.ts'
import { capOf, type PriceTerms } from './price-terms.ts'

/**
 * What is captured when a booking is over, in minor units; never more than `capOf(terms)`.
 *
 * Held together by the minute: the meter's figure. The expert absent, or nobody there: nothing. The learner absent:
 * as a cancellation at that moment, which is a late one.
 *
 * Held together for one price: the price. But where a claim under the guarantee would be a clear case, because less
 * than half of the booked time was held through no fault of the learner's, nothing is taken in the first place.
 * What the learner missed by their own doing counts as held: leaving early or coming late lowers no price.
 *
 * @param countedSeconds see attendance `countedSeconds`: by the minute the seconds together, for one price with
 * what the learner missed by their own doing
 * @param policy the booking's own copy; matters for an absent learner only
 */
export function settlementAmount(
  terms: PriceTerms,
  countedSeconds: number,
  verdict: Verdict,
  policy: CancellationPolicy,
): number {
  if (verdict === 'EXPERT_ABSENT' || verdict === 'NOBODY_CAME') return 0
  if (verdict === 'LEARNER_ABSENT') return lateCharge(policy, capOf(terms), terms.currency)
  if (terms.mode === 'PER_MINUTE')
    return payable(meteredPrice({ ...terms, billableSeconds: countedSeconds }), terms.currency)
  if (terms.mode === 'PER_SESSION' && isClearCase(terms.durationMinutes, countedSeconds)) return 0
  return payable(capOf(terms), terms.currency)
}

/** Whether so little of a session with one price was held that nothing is taken: the guarantee's rule and number. */
export function isClearCase(bookedMinutes: number, heldSeconds: number): boolean {
  return heldSeconds * WHOLE_BPS < bookedMinutes * 60 * GUARANTEE_CLEAR_CASE_BELOW_BPS
}
