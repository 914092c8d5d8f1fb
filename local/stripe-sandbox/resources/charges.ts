import type Stripe from 'stripe'
import { changedFields } from '../events/changes.ts'
import { type Call, pathValue } from '../http/call.ts'
import { refuseIdle } from '../http/failure.ts'
import { listPage } from '../http/list.ts'
import { mergeMetadata } from '../payments/method.ts'

export const retrieveCharge = (call: Call): object =>
  call.scope.objects.get('charge', pathValue(call, 'charge'))

export function updateCharge(call: Call<Stripe.ChargeUpdateParams>): Stripe.Charge {
  const { scope, params } = call
  refuseIdle(params, ['customer', 'fraud_details', 'shipping'])
  const before = scope.objects.get('charge', pathValue(call, 'charge'))
  const after = scope.objects.save('charge', {
    ...before,
    description: params.description ?? before.description,
    metadata: mergeMetadata(before.metadata, params.metadata),
    receipt_email: params.receipt_email ?? before.receipt_email,
    transfer_group: params.transfer_group ?? before.transfer_group,
  })
  scope.emit('charge.updated', after, changedFields(before, after))
  return after
}

export const listCharges = ({ scope, params }: Call<Stripe.ChargeListParams>): object =>
  listPage(scope, 'charge', '/v1/charges', params, {
    customer: params.customer,
    payment_intent: params.payment_intent,
    transfer_group: params.transfer_group,
  })
