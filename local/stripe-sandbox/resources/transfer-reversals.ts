import type Stripe from 'stripe'
import { type Call, pathValue } from '../http/call.ts'
import { ApiFailure, invalidRequest, noSuch, notModelled } from '../http/failure.ts'
import { listPage } from '../http/list.ts'
import { idOf, newId } from '../ids.ts'
import { fundsIn, post } from '../money/ledger.ts'
import { metadataOf } from '../payments/method.ts'
import type { Scope } from '../scope.ts'

const transferOf = (call: Call): Stripe.Transfer => call.scope.objects.get('transfer', pathValue(call, 'id'))

/** Takes money of a transfer back from the expert, as far as the expert still has it. */
export function createReversal(call: Call<Stripe.TransferCreateReversalParams>): Stripe.TransferReversal {
  const { scope, params } = call
  if (params.refund_application_fee) throw notModelled('refund_application_fee')
  const transfer = transferOf(call)
  const left = transfer.amount - transfer.amount_reversed
  const amount = params.amount ?? left
  if (left === 0) {
    throw invalidRequest(
      `Transfer ${transfer.id} is already fully reversed.`,
      'id',
      'transfer_already_reversed',
    )
  }
  if (amount < 1 || amount > left) {
    throw invalidRequest(
      `Reversal amount (${amount}) must be between 1 and the amount not yet reversed (${left}).`,
      'amount',
    )
  }
  const own = scope.on(idOf(transfer.destination) ?? '')
  const payment = own.objects.get('charge', idOf(transfer.destination_payment) ?? '')
  const arrived = own.objects.get('balance_transaction', idOf(payment.balance_transaction) ?? '')
  checkExpertFunds(own, arrived, amount)
  const id = newId('trr')
  const entry = post(scope, {
    type: 'transfer_refund',
    category: 'transfer_reversal',
    amount,
    currency: transfer.currency,
    source: id,
    availableOn: arrived.available_on,
  })
  const refund = refundPayment(own, payment, arrived, amount, id)
  const reversal = scope.objects.insert('transfer_reversal', {
    id,
    object: 'transfer_reversal',
    amount,
    balance_transaction: entry.id,
    created: scope.now(),
    currency: transfer.currency,
    destination_payment_refund: refund.id,
    metadata: metadataOf(params.metadata),
    source_refund: null,
    transfer: transfer.id,
  })
  const reversed = transfer.amount_reversed + amount
  const after = scope.objects.save('transfer', {
    ...transfer,
    amount_reversed: reversed,
    reversed: reversed === transfer.amount,
    description: params.description ?? transfer.description,
    reversals: { ...transfer.reversals, data: [reversal, ...transfer.reversals.data].slice(0, 10) },
  })
  scope.emit('transfer.reversed', after, {
    amount_reversed: transfer.amount_reversed,
    reversed: transfer.reversed,
  })
  return reversal
}

/** Money of this very transfer counts while it is pending; otherwise only what is available. */
function checkExpertFunds(own: Scope, arrived: Stripe.BalanceTransaction, amount: number): void {
  const funds = fundsIn(own, arrived.currency)
  const reachable = funds.available + (arrived.status === 'pending' ? funds.pending : 0)
  if (reachable >= amount) return
  throw new ApiFailure(400, {
    type: 'invalid_request_error',
    code: 'balance_insufficient',
    message:
      `The recipient of this transfer does not have sufficient funds in their Stripe balance to reverse this ` +
      `amount (${amount}); ${reachable} can be taken.`,
  })
}

function refundPayment(
  own: Scope,
  payment: Stripe.Charge,
  arrived: Stripe.BalanceTransaction,
  amount: number,
  reversal: string,
): Stripe.Refund {
  const id = newId('pyr')
  const entry = post(own, {
    type: 'payment_refund',
    category: 'refund',
    amount: -amount,
    currency: payment.currency,
    source: id,
    availableOn: arrived.available_on,
  })
  const refunded = payment.amount_refunded + amount
  own.objects.save('charge', { ...payment, amount_refunded: refunded, refunded: refunded === payment.amount })
  return own.objects.insert('refund', {
    id,
    object: 'refund',
    amount,
    balance_transaction: entry.id,
    charge: payment.id,
    created: own.now(),
    currency: payment.currency,
    customer: null,
    customer_account: null,
    metadata: {},
    payment_intent: null,
    payment_method: null,
    reason: null,
    receipt_number: null,
    source_transfer_reversal: reversal,
    status: 'succeeded',
    transfer_reversal: null,
  })
}

export function listReversals(call: Call<Stripe.TransferListReversalsParams>): object {
  const { id } = transferOf(call)
  return listPage(call.scope, 'transfer_reversal', `/v1/transfers/${id}/reversals`, call.params, {
    transfer: id,
  })
}

export function retrieveReversal(call: Call): object {
  const { id } = transferOf(call)
  const reversal = call.scope.objects.get('transfer_reversal', pathValue(call, 'reversal'))
  if (reversal.transfer !== id) throw noSuch('transfer_reversal', reversal.id)
  return reversal
}
