import type Stripe from 'stripe'
import { DAY } from '../clock.ts'
import { newId } from '../ids.ts'
import type { Scope } from '../scope.ts'

/** How long card money stays pending before it is available. */
export const SETTLEMENT_DAYS = 2

export interface Posting {
  type: Stripe.BalanceTransaction.Type
  category: string
  /** Signed minor units. */
  amount: number
  fee?: number
  currency: string
  source: string
  description?: string | null
  /** Epoch seconds; now when absent. */
  availableOn?: number
}

/** Books a movement on the account's Stripe balance. */
export function post(scope: Scope, posting: Posting): Stripe.BalanceTransaction {
  const now = scope.now()
  const availableOn = Math.max(posting.availableOn ?? now, now)
  const fee = posting.fee ?? 0
  const entry: Stripe.BalanceTransaction = {
    id: newId('txn'),
    object: 'balance_transaction',
    amount: posting.amount,
    available_on: availableOn,
    balance_type: 'payments',
    created: now,
    currency: posting.currency,
    description: posting.description ?? null,
    exchange_rate: null,
    fee,
    fee_details:
      fee === 0
        ? []
        : [
            {
              amount: fee,
              application: null,
              currency: posting.currency,
              description: posting.category === 'dispute' ? 'Dispute fee' : 'Stripe processing fees',
              type: 'stripe_fee',
            },
          ],
    net: posting.amount - fee,
    reporting_category: posting.category,
    source: posting.source,
    status: availableOn > now ? 'pending' : 'available',
    type: posting.type,
  }
  scope.objects.insert('balance_transaction', entry, { payout: null })
  if (availableOn > now) scope.schedule('funds_available', entry.id, availableOn)
  return entry
}

/** When money of a card charge made now becomes available. */
export const settlementOf = (scope: Scope): number => scope.now() + SETTLEMENT_DAYS * DAY

export interface Funds {
  available: number
  pending: number
}

/** What the account has, by currency, in minor units. */
export function fundsOf(scope: Scope): Map<string, Funds> {
  const rows = scope.db.all(
    `SELECT json_extract(body, '$.currency') AS currency, json_extract(body, '$.status') AS status,
            sum(json_extract(body, '$.net')) AS net
       FROM objects WHERE kind = 'balance_transaction' AND account = ? GROUP BY 1, 2`,
    scope.account,
  )
  const funds = new Map<string, Funds>()
  for (const row of rows) {
    const of = funds.get(String(row.currency)) ?? { available: 0, pending: 0 }
    of[row.status === 'pending' ? 'pending' : 'available'] += Number(row.net)
    funds.set(String(row.currency), of)
  }
  return funds
}

export const fundsIn = (scope: Scope, currency: string): Funds =>
  fundsOf(scope).get(currency) ?? { available: 0, pending: 0 }

/** Marks everything available that no payout has carried yet as part of this one. */
export function carryBy(scope: Scope, payout: string, currency: string): void {
  scope.db.run(
    `UPDATE objects SET hidden = json_set(hidden, '$.payout', ?)
      WHERE kind = 'balance_transaction' AND account = ? AND json_extract(hidden, '$.payout') IS NULL
        AND json_extract(body, '$.currency') = ? AND json_extract(body, '$.status') = 'available'`,
    payout,
    scope.account,
    currency,
  )
}
