import type Stripe from 'stripe'
import { type Call, pathValue } from '../http/call.ts'
import { ApiFailure, invalidRequest, notModelled } from '../http/failure.ts'
import { listPage } from '../http/list.ts'
import { idOf, newId } from '../ids.ts'
import { fundsIn, post, settlementOf } from '../money/ledger.ts'
import { createExpertPayment } from '../payments/expert-payment.ts'
import { mergeMetadata, metadataOf } from '../payments/method.ts'
import type { Scope } from '../scope.ts'

/** Moves money of the platform to an expert's Stripe balance. */
export function createTransfer({ scope, params }: Call<Stripe.TransferCreateParams>): Stripe.Transfer {
  if (params.source_type && params.source_type !== 'card') throw notModelled('source_type')
  const destination = scope.objects.find('account', params.destination)
  if (!destination) {
    throw invalidRequest(`No such destination: '${params.destination}'`, 'destination', 'resource_missing')
  }
  if (destination.capabilities?.transfers !== 'active') throw withoutCapability()
  const currency = params.currency.toLowerCase()
  const source = params.source_transaction
    ? scope.objects.get('charge', params.source_transaction, 'source_transaction')
    : null
  const amount = params.amount ?? (source ? source.amount_captured : undefined)
  if (amount === undefined)
    throw invalidRequest('Missing required param: amount.', 'amount', 'parameter_missing')
  if (amount < 1) {
    throw invalidRequest(
      'This value must be greater than or equal to 1.',
      'amount',
      'parameter_invalid_integer',
    )
  }
  const availableOn = source
    ? fundedBy(scope, source, amount, currency)
    : fundedByBalance(scope, amount, currency)
  const id = newId('tr')
  const group = params.transfer_group ?? source?.transfer_group ?? null
  const entry = post(scope, {
    type: 'transfer',
    category: 'transfer',
    amount: -amount,
    currency,
    source: id,
    description: params.description,
    availableOn,
  })
  const payment = createExpertPayment(scope.on(destination.id), {
    amount,
    currency,
    availableOn,
    transfer: id,
  })
  const transfer = scope.objects.insert('transfer', {
    id,
    object: 'transfer',
    amount,
    amount_reversed: 0,
    balance_transaction: entry.id,
    created: scope.now(),
    currency,
    description: params.description ?? null,
    destination: destination.id,
    destination_payment: payment.id,
    livemode: false,
    metadata: metadataOf(params.metadata),
    reversals: { object: 'list', data: [], has_more: false, url: `/v1/transfers/${id}/reversals` },
    reversed: false,
    source_transaction: source?.id ?? null,
    source_type: 'card',
    transfer_group: group,
  })
  scope.emit('transfer.created', transfer)
  return transfer
}

const withoutCapability = (): ApiFailure =>
  new ApiFailure(400, {
    type: 'invalid_request_error',
    code: 'insufficient_capabilities_for_transfer',
    message:
      'Your destination account needs to have at least one of the following capabilities enabled: transfers, ' +
      'crypto_transfers, legacy_payments',
  })

/** With a source charge the transfer may run ahead of settlement, up to what the charge took. */
function fundedBy(scope: Scope, charge: Stripe.Charge, amount: number, currency: string): number {
  if (!charge.captured) {
    throw invalidRequest('You cannot create a transfer from an uncaptured charge.', 'source_transaction')
  }
  const entryId = idOf(charge.balance_transaction)
  const entry = entryId === null ? undefined : scope.objects.get('balance_transaction', entryId)
  const settled = entry?.currency ?? charge.currency
  if (settled !== currency) {
    throw invalidRequest(
      `The currency of source_transaction's balance transaction (${settled}) must be the same as the transfer currency (${currency})`,
      'currency',
    )
  }
  const moved = scope.objects
    .list('transfer', { where: { source_transaction: charge.id } })
    .reduce((sum, transfer) => sum + transfer.amount - transfer.amount_reversed, 0)
  if (moved + amount > charge.amount_captured) {
    throw invalidRequest(
      `Transfers using this transaction as a source must not exceed the source amount of ${charge.amount_captured}. ` +
        `(There is already ${moved} in transfers using this source.)`,
      'amount',
    )
  }
  return entry?.available_on ?? settlementOf(scope)
}

function fundedByBalance(scope: Scope, amount: number, currency: string): number {
  if (fundsIn(scope, currency).available >= amount) return scope.now()
  throw new ApiFailure(400, {
    type: 'invalid_request_error',
    code: 'balance_insufficient',
    message:
      'You have insufficient available funds in your Stripe account. Try adding funds directly to your available ' +
      'balance by creating Charges using the 4000000000000077 test card.',
  })
}

export const retrieveTransfer = (call: Call): object =>
  call.scope.objects.get('transfer', pathValue(call, 'transfer'))

export function updateTransfer(call: Call<Stripe.TransferUpdateParams>): Stripe.Transfer {
  const { scope, params } = call
  const before = scope.objects.get('transfer', pathValue(call, 'transfer'))
  const after = scope.objects.save('transfer', {
    ...before,
    description: params.description ?? before.description,
    metadata: mergeMetadata(before.metadata, params.metadata),
  })
  scope.emit('transfer.updated', after, { metadata: before.metadata })
  return after
}

export const listTransfers = ({ scope, params }: Call<Stripe.TransferListParams>): object =>
  listPage(scope, 'transfer', '/v1/transfers', params, {
    destination: params.destination,
    transfer_group: params.transfer_group,
  })
