/**
 * The chart of accounts; each exists once per currency. Assets and expenses grow by debits (+), liabilities and
 * income by credits (−). Stripe sees one balance: only this book can say who owns it.
 */

/** Assets: money at Stripe, not yet spendable. */
export const STRIPE_PENDING = 'stripe:pending'
/** Assets: money at Stripe that can be transferred, refunded or paid out. */
export const STRIPE_AVAILABLE = 'stripe:available'
/** Which of the two Stripe takes money from. */
export const stripeBalance = (from: 'AVAILABLE' | 'PENDING'): AccountCode =>
  from === 'AVAILABLE' ? STRIPE_AVAILABLE : STRIPE_PENDING
/** Assets: the platform's own bank account. */
export const BANK = 'bank'

/** Liability: captured for a booking and owed to nobody yet, because it can still be claimed back. */
export const bookingFunds = (bookingId: string): AccountCode => `booking_funds:${bookingId}`
/** Liability: an expert's share, earned and not yet transferred. */
export const expertPayable = (expertId: string): AccountCode => `expert_payable:${expertId}`
/** Asset: what an expert owes back after a refund of money that had been transferred. */
export const expertReceivable = (expertId: string): AccountCode => `expert_receivable:${expertId}`
/** Liability: refunds decided, not yet carried out by Stripe. */
export const REFUND_PENDING = 'refund_pending'
/** Asset: money that a bank took back while a dispute runs. */
export const disputeHold = (disputeId: string): AccountCode => `dispute_hold:${disputeId}`

/** Income: the platform's 20 %, recognised when the guarantee is over. */
export const COMMISSION = 'commission'
export const STRIPE_FEES = 'stripe_fees'
export const DISPUTE_FEES = 'dispute_fees'
/** Expense: refunds that the platform bears itself. */
export const GUARANTEE_LOSS = 'guarantee_loss'

/** Memo pair: what is reserved on cards. Nobody's money yet, so it never touches the accounts above. */
export const AUTH_HOLD = 'auth_hold'
export const AUTH_HOLD_CONTRA = 'auth_hold_contra'

export type AccountCode =
  | typeof STRIPE_PENDING
  | typeof STRIPE_AVAILABLE
  | typeof BANK
  | `booking_funds:${string}`
  | `expert_payable:${string}`
  | `expert_receivable:${string}`
  | typeof REFUND_PENDING
  | `dispute_hold:${string}`
  | typeof COMMISSION
  | typeof STRIPE_FEES
  | typeof DISPUTE_FEES
  | typeof GUARANTEE_LOSS
  | typeof AUTH_HOLD
  | typeof AUTH_HOLD_CONTRA
