import type { Money } from '../money.ts'
import { bookingFunds, STRIPE_AVAILABLE, STRIPE_FEES, STRIPE_PENDING } from './accounts.ts'
import { credit, debit, type Posting, posting } from './posting.ts'

/**
 * Money was taken. All of it is the booking's until the guarantee is over; Stripe's fee is the platform's cost.
 *
 * @param input.feeMinor Stripe's fee if its balance transaction is known already, else 0 and `feeCharged` later
 */
export function captured(input: {
  readonly bookingId: string
  readonly amount: Money
  readonly feeMinor: number
}): Posting {
  const { amountMinor, currency } = input.amount
  return posting('CAPTURED', currency, [
    debit(STRIPE_PENDING, amountMinor - input.feeMinor),
    debit(STRIPE_FEES, input.feeMinor),
    credit(bookingFunds(input.bookingId), amountMinor),
  ])
}

/** Stripe's fee became known after the capture was posted. */
export function feeCharged(input: { readonly fee: Money }): Posting {
  const { amountMinor, currency } = input.fee
  return posting('FEE_CHARGED', currency, [
    debit(STRIPE_FEES, amountMinor),
    credit(STRIPE_PENDING, amountMinor),
  ])
}

/**
 * Stripe made a charge's money spendable (`available_on` of its balance transaction).
 *
 * @param input.net what the booking has pending: the captured money less Stripe's fee and less what has left it
 * since. Negative where a share that was sent ahead is more than the charge brings.
 */
export function fundsAvailable(input: { readonly net: Money }): Posting {
  const { amountMinor, currency } = input.net
  return posting('FUNDS_AVAILABLE', currency, [
    debit(STRIPE_AVAILABLE, amountMinor),
    credit(STRIPE_PENDING, amountMinor),
  ])
}
