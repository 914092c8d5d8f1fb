import type Stripe from 'stripe'
import { expireSession } from '../checkout/pay.ts'
import { type Call, pathValue } from '../http/call.ts'
import { invalidRequest, refuseIdle } from '../http/failure.ts'
import { listPage, pageAmong } from '../http/list.ts'
import { mergeMetadata } from '../payments/method.ts'

type Session = Stripe.Checkout.Session

const sessionOf = (call: Call): Session =>
  call.scope.objects.get('checkout.session', pathValue(call, 'session'))

export const retrieveSession = (call: Call): object => sessionOf(call)

export const expireCheckoutSession = (call: Call): Session => expireSession(call.scope, sessionOf(call))

export function updateSession(call: Call<Stripe.Checkout.SessionUpdateParams>): Session {
  const { expand: _, metadata, ...others } = call.params
  const [other] = Object.keys(others)
  if (other) throw invalidRequest(`You cannot update \`${other}\` of a hosted Checkout Session.`, other)
  const session = sessionOf(call)
  return call.scope.objects.save('checkout.session', {
    ...session,
    metadata: mergeMetadata(session.metadata, metadata),
  })
}

export function listSessions({ scope, params }: Call<Stripe.Checkout.SessionListParams>): object {
  refuseIdle(params, ['customer_account', 'payment_link', 'subscription'])
  return listPage(scope, 'checkout.session', '/v1/checkout/sessions', params, {
    customer: params.customer,
    payment_intent: params.payment_intent,
    status: params.status,
    'customer_details.email': params.customer_details?.email,
  })
}

export function listSessionItems(call: Call<Stripe.Checkout.SessionListLineItemsParams>): object {
  const { id } = sessionOf(call)
  const { lineItems } = call.scope.objects.hidden('checkout.session', id)
  return pageAmong(`/v1/checkout/sessions/${id}/line_items`, lineItems, call.params)
}
