import { payable } from '../money/minimum-charge.ts'
import { capOf, type PriceTerms } from '../money/price-terms.ts'
import { AUTHORISE_NOW_WITHIN, AUTHORISE_OFF_SESSION_BEFORE } from '../policy/paying.ts'
import type { EpochMs } from '../time/instant.ts'

export type PaymentPlan =
  | { readonly kind: 'NOTHING_TO_PAY' }
  | { readonly kind: 'AUTHORISE_NOW'; readonly amountMinor: number }
  /** The amount is reserved without the learner at `authoriseAt`. */
  | { readonly kind: 'SAVE_CARD'; readonly amountMinor: number; readonly authoriseAt: EpochMs }

/**
 * How a booking made now is paid: a start within five days, that instant included, is authorised at once. A cap
 * under the minimum charge could never be taken, so no card is asked for.
 */
export function paymentPlan(terms: PriceTerms, startAt: EpochMs, now: EpochMs): PaymentPlan {
  const amountMinor = payable(capOf(terms), terms.currency)
  if (amountMinor === 0) return { kind: 'NOTHING_TO_PAY' }
  if (startAt - now <= AUTHORISE_NOW_WITHIN) return { kind: 'AUTHORISE_NOW', amountMinor }
  return { kind: 'SAVE_CARD', amountMinor, authoriseAt: startAt - AUTHORISE_OFF_SESSION_BEFORE }
}
