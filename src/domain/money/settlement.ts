import type { Verdict } from '../attendance/verdict.ts'
import type { CancellationPolicy } from '../policy/cancellation.ts'
import { lateCharge } from './cancellation.ts'
import { meteredPrice } from './metered-price.ts'
import { payable } from './minimum-charge.ts'
import { capOf, type PriceTerms } from './price-terms.ts'

/**
 * What is captured when a booking is over, in minor units; never more than `capOf(terms)`.
 *
 * Held together: the meter's figure, or the session's price, or nothing. The expert absent, or nobody there:
 * nothing. The learner absent: as a cancellation at that moment, which is a late one.
 *
 * @param billableSeconds whole seconds together; matters by the minute only
 * @param policy the booking's own copy; matters for an absent learner only
 */
export function settlementAmount(
  terms: PriceTerms,
  billableSeconds: number,
  verdict: Verdict,
  policy: CancellationPolicy,
): number {
  if (verdict === 'EXPERT_ABSENT' || verdict === 'NOBODY_CAME') return 0
  if (verdict === 'LEARNER_ABSENT') return lateCharge(policy, capOf(terms), terms.currency)
  if (terms.mode === 'PER_MINUTE') return payable(meteredPrice({ ...terms, billableSeconds }), terms.currency)
  return payable(capOf(terms), terms.currency)
}
