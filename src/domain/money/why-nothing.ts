import type { Verdict } from '../attendance/verdict.ts'
import type { Currency } from '../policy/money.ts'
import { payable } from './minimum-charge.ts'
import type { PriceMode } from './price-terms.ts'

/** Why a session with a price costs nothing, where the verdict alone does not say it. */
export type WhyNothing =
  /** For one price: less than half of the booked time was held, through no fault of the learner's. */
  | 'HALF_NOT_HELD'
  /** Less than the smallest amount that a card can be charged with. */
  | 'TOO_LITTLE'
  /** Something was due, but the reservation on the card had ended. */
  | 'RESERVATION_LOST'

/** What became of a price. Minor units. */
export type Bill = {
  readonly mode: PriceMode
  readonly currency: Currency
  readonly verdict: Verdict
  /** The agreed price, or what the meter came to. */
  readonly priceMinor: number
  /** What `settlementAmount` left of it. */
  readonly dueMinor: number
  /** What was taken of that, or is about to be. */
  readonly chargedMinor: number
}

export function whyNothing(bill: Bill): WhyNothing | null {
  if (bill.chargedMinor > 0) return null
  if (bill.dueMinor > 0) return 'RESERVATION_LOST'
  if (bill.verdict !== 'HELD_TOGETHER' || bill.priceMinor === 0) return null
  const couldBeCharged = payable(bill.priceMinor, bill.currency) > 0
  return bill.mode === 'PER_SESSION' && couldBeCharged ? 'HALF_NOT_HELD' : 'TOO_LITTLE'
}
