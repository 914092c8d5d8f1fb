import type { Money } from '../money.ts'
import {
  BANK,
  bookingFunds,
  COMMISSION,
  expertPayable,
  expertReceivable,
  GUARANTEE_LOSS,
  STRIPE_AVAILABLE,
  stripeBalance,
} from './accounts.ts'
import { credit, debit, type Posting, posting } from './posting.ts'

/**
 * The guarantee is over without a claim: what is left of the booking's funds is split. The commission becomes
 * income now, not at the capture.
 *
 * @param input.amount what was captured, less earlier refunds
 * @param input.commissionMinor the commission on it, less what earlier refunds gave back
 */
export function released(input: {
  readonly bookingId: string
  readonly expertId: string
  readonly amount: Money
  readonly commissionMinor: number
}): Posting {
  const { amountMinor, currency } = input.amount
  return posting('RELEASED', currency, [
    debit(bookingFunds(input.bookingId), amountMinor),
    credit(expertPayable(input.expertId), amountMinor - input.commissionMinor),
    credit(COMMISSION, input.commissionMinor),
  ])
}

/**
 * The share went to the expert's Stripe balance.
 *
 * @param input.from PENDING while the charge has not settled: a transfer out of a charge may run ahead of it, and
 * is then taken from what that charge will bring
 */
export function transferred(input: {
  readonly expertId: string
  readonly amount: Money
  readonly from: 'AVAILABLE' | 'PENDING'
}): Posting {
  const { amountMinor, currency } = input.amount
  return posting('TRANSFERRED', currency, [
    debit(expertPayable(input.expertId), amountMinor),
    credit(stripeBalance(input.from), amountMinor),
  ])
}

/** A transfer was taken back, wholly or in part, to cover a refund. */
export function transferReversed(input: { readonly expertId: string; readonly amount: Money }): Posting {
  const { amountMinor, currency } = input.amount
  return posting('TRANSFER_REVERSED', currency, [
    debit(STRIPE_AVAILABLE, amountMinor),
    credit(expertReceivable(input.expertId), amountMinor),
  ])
}

/** A transfer could not be taken back: the debt is set off against the expert's next earnings. */
export function receivableNetted(input: { readonly expertId: string; readonly amount: Money }): Posting {
  const { amountMinor, currency } = input.amount
  return posting('RECEIVABLE_NETTED', currency, [
    debit(expertPayable(input.expertId), amountMinor),
    credit(expertReceivable(input.expertId), amountMinor),
  ])
}

/** The debt will not be paid: the platform bears it. */
export function receivableWrittenOff(input: { readonly expertId: string; readonly amount: Money }): Posting {
  const { amountMinor, currency } = input.amount
  return posting('RECEIVABLE_WRITTEN_OFF', currency, [
    debit(GUARANTEE_LOSS, amountMinor),
    credit(expertReceivable(input.expertId), amountMinor),
  ])
}

/** Stripe paid the platform's own balance to its bank. */
export function paidOut(input: { readonly amount: Money }): Posting {
  const { amountMinor, currency } = input.amount
  return posting('PAID_OUT', currency, [debit(BANK, amountMinor), credit(STRIPE_AVAILABLE, amountMinor)])
}

/** The bank sent it back. Stripe says so even after it had said "paid". */
export function payoutFailed(input: { readonly amount: Money }): Posting {
  const { amountMinor, currency } = input.amount
  return posting('PAYOUT_FAILED', currency, [debit(STRIPE_AVAILABLE, amountMinor), credit(BANK, amountMinor)])
}
