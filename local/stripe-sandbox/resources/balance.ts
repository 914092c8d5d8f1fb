import type Stripe from 'stripe'
import { type Call, pathValue } from '../http/call.ts'
import { listPage } from '../http/list.ts'
import { fundsOf } from '../money/ledger.ts'
import { PLATFORM, type Scope } from '../scope.ts'

/** What the account has now. Without any movement yet, zero in the account's currency. */
export function balanceOf(scope: Scope): Stripe.Balance {
  const funds = fundsOf(scope)
  if (funds.size === 0) {
    const account =
      scope.account === PLATFORM ? undefined : scope.platform().objects.find('account', scope.account)
    funds.set(account?.default_currency ?? 'eur', { available: 0, pending: 0 })
  }
  const column = (name: 'available' | 'pending') =>
    [...funds].map(([currency, of]) => ({ amount: of[name], currency, source_types: { card: of[name] } }))
  return {
    object: 'balance',
    available: column('available'),
    ...(scope.account === PLATFORM
      ? { connect_reserved: [...funds.keys()].map((currency) => ({ amount: 0, currency })) }
      : {}),
    livemode: false,
    pending: column('pending'),
  }
}

export const retrieveBalance = ({ scope }: Call): object => balanceOf(scope)

export const retrieveBalanceTransaction = (call: Call): object =>
  call.scope.objects.get('balance_transaction', pathValue(call, 'id'))

/** With `payout`, what an automatic payout is made of. */
export const listBalanceTransactions = ({
  scope,
  params,
}: Call<Stripe.BalanceTransactionListParams>): object =>
  listPage(
    scope,
    'balance_transaction',
    '/v1/balance_transactions',
    params,
    { currency: params.currency, source: params.source, type: params.type },
    { payout: params.payout },
  )
