import type { Currency } from '../../policy/money.ts'
import { wholeMinor } from '../money.ts'
import type { AccountCode } from './accounts.ts'

/** One line of a posting. Signed minor units: debit +, credit −. */
export type Entry = { readonly account: AccountCode; readonly amountMinor: number }

/** What one business event does to the book. Its entries sum to zero; none of them is zero. */
export type Posting = {
  readonly kind: PostingKind
  readonly currency: Currency
  readonly entries: readonly Entry[]
}

/** With the provider's object id, a kind makes a row of the ledger unique, so a replay posts nothing. */
export type PostingKind =
  | 'AUTHORISED'
  | 'AUTHORISATION_RELEASED'
  | 'CAPTURED'
  | 'FEE_CHARGED'
  | 'FUNDS_AVAILABLE'
  | 'RELEASED'
  | 'TRANSFERRED'
  | 'TRANSFER_REVERSED'
  | 'RECEIVABLE_NETTED'
  | 'RECEIVABLE_WRITTEN_OFF'
  | 'REFUND_DECIDED'
  | 'REFUND_PAID'
  | 'REFUND_FAILED'
  | 'DISPUTE_OPENED'
  | 'DISPUTE_WON'
  | 'DISPUTE_LOST'
  | 'PAID_OUT'
  | 'PAYOUT_FAILED'

export const debit = (account: AccountCode, amountMinor: number): Entry => ({ account, amountMinor })
export const credit = (account: AccountCode, amountMinor: number): Entry => ({
  account,
  amountMinor: -amountMinor,
})

/**
 * Builds a posting; lines of zero are left out, so an event without money has no entries and need not be stored.
 *
 * @throws RangeError when the lines do not sum to zero: the last guard before the database's own.
 */
export function posting(kind: PostingKind, currency: Currency, lines: readonly Entry[]): Posting {
  const entries = lines.filter((line) => wholeMinor(line.amountMinor) !== 0)
  const sum = entries.reduce((total, entry) => total + BigInt(entry.amountMinor), 0n)
  if (sum !== 0n) throw new RangeError(`${kind} is out of balance by ${sum}`)
  return { kind, currency, entries }
}
