import type { Money } from '../money.ts'
import type { RefundSplit } from '../refund-split.ts'
import {
  bookingFunds,
  COMMISSION,
  expertPayable,
  expertReceivable,
  REFUND_PENDING,
  STRIPE_AVAILABLE,
  stripeBalance,
} from './accounts.ts'
import { credit, debit, type Entry, type Posting, posting } from './posting.ts'

/** A refund is decided while the money is still the booking's. */
export function refundedBeforeRelease(input: {
  readonly bookingId: string
  readonly amount: Money
}): Posting {
  return decided(input.amount, [debit(bookingFunds(input.bookingId), input.amount.amountMinor)])
}

/** A refund is decided after the split and before the transfer: less is owed to the expert. */
export function refundedAfterRelease(input: {
  readonly expertId: string
  readonly amount: Money
  readonly split: RefundSplit
}): Posting {
  return decided(input.amount, [
    debit(COMMISSION, input.split.commissionMinor),
    debit(expertPayable(input.expertId), input.split.expertMinor),
  ])
}

/** A refund is decided after the transfer: the expert owes their part until the transfer is reversed. */
export function refundedAfterTransfer(input: {
  readonly expertId: string
  readonly amount: Money
  readonly split: RefundSplit
}): Posting {
  return decided(input.amount, [
    debit(COMMISSION, input.split.commissionMinor),
    debit(expertReceivable(input.expertId), input.split.expertMinor),
  ])
}

/** Stripe carried the refund out, from the balance that it names. */
export function refundPaid(input: {
  readonly amount: Money
  readonly from: 'AVAILABLE' | 'PENDING'
}): Posting {
  const { amountMinor, currency } = input.amount
  return posting('REFUND_PAID', currency, [
    debit(REFUND_PENDING, amountMinor),
    credit(stripeBalance(input.from), amountMinor),
  ])
}

/** The learner's bank sent a paid refund back (a closed card): it is owed again, and somebody must look. */
export function refundFailed(input: { readonly amount: Money }): Posting {
  const { amountMinor, currency } = input.amount
  return posting('REFUND_FAILED', currency, [
    debit(STRIPE_AVAILABLE, amountMinor),
    credit(REFUND_PENDING, amountMinor),
  ])
}

function decided(amount: Money, borneBy: readonly Entry[]): Posting {
  return posting('REFUND_DECIDED', amount.currency, [...borneBy, credit(REFUND_PENDING, amount.amountMinor)])
}
