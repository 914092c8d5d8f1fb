import type { Money } from '../money.ts'
import {
  bookingFunds,
  DISPUTE_FEES,
  disputeHold,
  expertReceivable,
  GUARANTEE_LOSS,
  STRIPE_AVAILABLE,
} from './accounts.ts'
import { credit, debit, type Posting, posting } from './posting.ts'

type Dispute = { readonly disputeId: string; readonly amount: Money }

/** A learner's bank takes the money back until it has decided. Minor units; the fee is Stripe's. */
export function disputeOpened(input: Dispute & { readonly feeMinor: number }): Posting {
  const { amountMinor, currency } = input.amount
  return posting('DISPUTE_OPENED', currency, [
    debit(disputeHold(input.disputeId), amountMinor),
    debit(DISPUTE_FEES, input.feeMinor),
    credit(STRIPE_AVAILABLE, amountMinor + input.feeMinor),
  ])
}

/** The bank decided for the expert: the money is back, and the fee where Stripe returns it. */
export function disputeWon(input: Dispute & { readonly feeReturnedMinor: number }): Posting {
  const { amountMinor, currency } = input.amount
  return posting('DISPUTE_WON', currency, [
    debit(STRIPE_AVAILABLE, amountMinor + input.feeReturnedMinor),
    credit(disputeHold(input.disputeId), amountMinor),
    credit(DISPUTE_FEES, input.feeReturnedMinor),
  ])
}

/** Who bears a dispute that is lost. */
export type DisputeBearer =
  | { readonly who: 'BOOKING'; readonly bookingId: string }
  | { readonly who: 'EXPERT'; readonly expertId: string }
  | { readonly who: 'PLATFORM' }

export function disputeLost(input: Dispute & { readonly bearer: DisputeBearer }): Posting {
  const { amountMinor, currency } = input.amount
  return posting('DISPUTE_LOST', currency, [
    debit(bearingAccount(input.bearer), amountMinor),
    credit(disputeHold(input.disputeId), amountMinor),
  ])
}

function bearingAccount(bearer: DisputeBearer) {
  if (bearer.who === 'BOOKING') return bookingFunds(bearer.bookingId)
  if (bearer.who === 'EXPERT') return expertReceivable(bearer.expertId)
  return GUARANTEE_LOSS
}
