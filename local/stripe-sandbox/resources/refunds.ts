import type Stripe from 'stripe'
import { type Call, pathValue } from '../http/call.ts'
import { ApiFailure, invalidRequest, onlyModelled } from '../http/failure.ts'
import { listPage } from '../http/list.ts'
import { idOf, newId } from '../ids.ts'
import { spoken } from '../money/currencies.ts'
import { mergeMetadata, metadataOf } from '../payments/method.ts'
import { fundRefund } from '../payments/refund.ts'
import type { Scope } from '../scope.ts'

const CREATE = ['amount', 'charge', 'metadata', 'payment_intent', 'reason']

/** Which charge is meant, by its own id or its intent's. */
function chargeOf(scope: Scope, params: Stripe.RefundCreateParams): Stripe.Charge {
  if (params.charge && params.payment_intent) {
    throw invalidRequest('You may only specify one of these parameters: charge, payment_intent.')
  }
  if (params.charge) return scope.objects.get('charge', params.charge, 'charge')
  if (!params.payment_intent) {
    throw invalidRequest(
      'One of the following params should be provided for this request: payment_intent or charge.',
    )
  }
  const intent = scope.objects.get('payment_intent', params.payment_intent, 'payment_intent')
  const id = idOf(intent.latest_charge)
  const charge = id === null ? undefined : scope.objects.get('charge', id)
  if (charge?.captured) return charge
  throw invalidRequest(
    `This PaymentIntent (${intent.id}) does not have a successful charge to refund.`,
    'payment_intent',
  )
}

export function createRefund({ scope, params }: Call<Stripe.RefundCreateParams>): Stripe.Refund {
  onlyModelled(params, CREATE)
  const charge = chargeOf(scope, params)
  if (!charge.captured) {
    throw invalidRequest('This charge was not captured: cancel its PaymentIntent instead.', 'charge')
  }
  if (charge.refunded) {
    throw new ApiFailure(400, {
      type: 'invalid_request_error',
      code: 'charge_already_refunded',
      message: `Charge ${charge.id} has already been refunded.`,
    })
  }
  if (charge.disputed && !disputeAllowsRefund(scope, charge.id)) {
    throw new ApiFailure(400, {
      type: 'invalid_request_error',
      code: 'charge_disputed',
      message: `Charge ${charge.id} has been charged back; cannot issue a refund.`,
    })
  }
  const left = charge.amount - charge.amount_refunded
  const amount = params.amount ?? left
  if (amount < 1) {
    throw invalidRequest(
      'This value must be greater than or equal to 1.',
      'amount',
      'parameter_invalid_integer',
    )
  }
  if (amount > left) {
    throw invalidRequest(
      `Refund amount (${spoken(amount, charge.currency)}) is greater than unrefunded amount on charge (${spoken(left, charge.currency)})`,
      'amount',
    )
  }
  const refund = fundRefund(
    scope,
    scope.objects.insert('refund', {
      id: newId('re'),
      object: 'refund',
      amount,
      balance_transaction: null,
      charge: charge.id,
      created: scope.now(),
      currency: charge.currency,
      customer: idOf(charge.customer),
      customer_account: null,
      destination_details: {
        card: { reference_status: 'pending', reference_type: 'acquirer_reference_number', type: 'refund' },
        type: 'card',
      },
      metadata: metadataOf(params.metadata),
      payment_intent: charge.payment_intent,
      payment_method: charge.payment_method,
      reason: params.reason ?? null,
      receipt_number: null,
      source_transfer_reversal: null,
      status: 'pending',
      transfer_reversal: null,
    }),
  )
  const refunded = charge.amount_refunded + amount
  const after = scope.objects.save('charge', {
    ...charge,
    amount_refunded: refunded,
    refunded: refunded === charge.amount,
  })
  scope.emit('refund.created', refund)
  scope.emit('charge.refunded', after, { amount_refunded: charge.amount_refunded, refunded: charge.refunded })
  return refund
}

/** An inquiry can still be answered with a refund; a chargeback has taken the money already. */
function disputeAllowsRefund(scope: Scope, charge: string): boolean {
  const [dispute] = scope.objects.list('dispute', { where: { charge }, limit: 1 })
  return dispute?.is_charge_refundable ?? true
}

export const retrieveRefund = (call: Call): object =>
  call.scope.objects.get('refund', pathValue(call, 'refund'))

export function updateRefund(call: Call<Stripe.RefundUpdateParams>): Stripe.Refund {
  const { scope, params } = call
  const before = scope.objects.get('refund', pathValue(call, 'refund'))
  const after = scope.objects.save('refund', {
    ...before,
    metadata: mergeMetadata(before.metadata, params.metadata),
  })
  scope.emit('refund.updated', after, { metadata: before.metadata })
  return after
}

export const listRefunds = ({ scope, params }: Call<Stripe.RefundListParams>): object =>
  listPage(scope, 'refund', '/v1/refunds', params, {
    charge: params.charge,
    payment_intent: params.payment_intent,
  })
