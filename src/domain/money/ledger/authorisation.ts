import type { Money } from '../money.ts'
import { AUTH_HOLD, AUTH_HOLD_CONTRA } from './accounts.ts'
import { credit, debit, type Posting, posting } from './posting.ts'

/** Money is reserved on a card. A memo: nothing has moved. */
export function authorised(input: { readonly amount: Money }): Posting {
  const { amountMinor, currency } = input.amount
  return posting('AUTHORISED', currency, [
    debit(AUTH_HOLD, amountMinor),
    credit(AUTH_HOLD_CONTRA, amountMinor),
  ])
}

/** The reservation is over, by capture (then `captured` is posted too), cancellation or expiry. */
export function authorisationReleased(input: { readonly amount: Money }): Posting {
  const { amountMinor, currency } = input.amount
  return posting('AUTHORISATION_RELEASED', currency, [
    debit(AUTH_HOLD_CONTRA, amountMinor),
    credit(AUTH_HOLD, amountMinor),
  ])
}
