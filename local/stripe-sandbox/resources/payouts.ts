import type Stripe from 'stripe'
import { type Call, pathValue } from '../http/call.ts'
import { ApiFailure, invalidRequest, notModelled, refuseIdle } from '../http/failure.ts'
import { listPage } from '../http/list.ts'
import { fundsIn, post } from '../money/ledger.ts'
import { mergeMetadata, metadataOf } from '../payments/method.ts'
import { bankOf, createPayoutOf } from '../payments/payout.ts'
import { PLATFORM } from '../scope.ts'

const payoutOf = (call: Call): Stripe.Payout => call.scope.objects.get('payout', pathValue(call, 'payout'))

export function createPayout({ scope, params }: Call<Stripe.PayoutCreateParams>): Stripe.Payout {
  refuseIdle(params, ['payout_method'])
  if (params.method === 'instant') throw notModelled('method')
  if (params.source_type && params.source_type !== 'card') throw notModelled('source_type')
  const currency = params.currency.toLowerCase()
  const account = scope.account === PLATFORM ? null : scope.platform().objects.get('account', scope.account)
  if (account && !account.payouts_enabled) {
    throw new ApiFailure(400, {
      type: 'invalid_request_error',
      code: 'payouts_not_allowed',
      message: 'Payouts are not enabled for this account: its requirements are not met.',
    })
  }
  const bank = params.destination
    ? scope.objects.get('bank_account', params.destination, 'destination')
    : bankOf(scope, currency)
  if (!bank)
    throw invalidRequest(`Sorry, you don't have any external accounts in that currency (${currency}).`)
  if (params.amount < 1) {
    throw invalidRequest(
      'This value must be greater than or equal to 1.',
      'amount',
      'parameter_invalid_integer',
    )
  }
  if (fundsIn(scope, currency).available < params.amount) {
    throw new ApiFailure(400, {
      type: 'invalid_request_error',
      code: 'balance_insufficient',
      message:
        'You have insufficient funds in your Stripe account for this transfer. Your card balance is too low.',
    })
  }
  return createPayoutOf(scope, {
    amount: params.amount,
    currency,
    automatic: false,
    destination: bank.id,
    description: params.description,
    metadata: metadataOf(params.metadata),
    statementDescriptor: params.statement_descriptor,
  })
}

export const retrievePayout = (call: Call): object => payoutOf(call)

export function updatePayout(call: Call<Stripe.PayoutUpdateParams>): Stripe.Payout {
  const before = payoutOf(call)
  const after = call.scope.objects.save('payout', {
    ...before,
    metadata: mergeMetadata(before.metadata, call.params.metadata),
  })
  call.scope.emit('payout.updated', after, { metadata: before.metadata })
  return after
}

export function cancelPayout(call: Call): Stripe.Payout {
  const { scope } = call
  const payout = payoutOf(call)
  if (payout.status !== 'pending' || payout.automatic) {
    throw invalidRequest(
      'Payouts can only be canceled while they are pending, and automatic payouts cannot be canceled.',
      'payout',
    )
  }
  const entry = post(scope, {
    type: 'payout_cancel',
    category: 'payout_reversal',
    amount: payout.amount,
    currency: payout.currency,
    source: payout.id,
  })
  const canceled = scope.objects.save('payout', {
    ...payout,
    status: 'canceled',
    failure_balance_transaction: entry.id,
  })
  scope.unschedule('payout_submission', payout.id)
  scope.emit('payout.canceled', canceled)
  return canceled
}

export function listPayouts({ scope, params }: Call<Stripe.PayoutListParams>): object {
  if (params.arrival_date) throw notModelled('arrival_date')
  return listPage(scope, 'payout', '/v1/payouts', params, {
    destination: params.destination,
    status: params.status,
  })
}
