import type Stripe from 'stripe'
import { cardNamed } from '../cards/matrix.ts'
import { type Call, pathValue } from '../http/call.ts'
import { ApiFailure, invalidRequest, onlyModelled, refuseIdle } from '../http/failure.ts'
import { listPage } from '../http/list.ts'
import { attachMethod, mergeMetadata, methodFromInput, methodNamed, NO_ADDRESS } from '../payments/method.ts'

export function createPaymentMethod({
  scope,
  params,
}: Call<Stripe.PaymentMethodCreateParams>): Stripe.PaymentMethod {
  onlyModelled(params, ['billing_details', 'card', 'metadata', 'type'])
  onlyModelled(params.card, ['cvc', 'exp_month', 'exp_year', 'number', 'token'], 'card')
  return methodFromInput(scope, params, '')
}

export const retrievePaymentMethod = (call: Call): object =>
  methodNamed(call.scope, pathValue(call, 'payment_method'), 'id')

export function updatePaymentMethod(call: Call<Stripe.PaymentMethodUpdateParams>): Stripe.PaymentMethod {
  const { scope, params } = call
  onlyModelled(params, ['allow_redisplay', 'billing_details', 'card', 'metadata'])
  onlyModelled(params.card, ['exp_month', 'exp_year'], 'card')
  const before = scope.objects.get('payment_method', pathValue(call, 'payment_method'))
  if (before.customer === null) {
    throw invalidRequest('You must save this PaymentMethod to a customer before you can update it.')
  }
  const billing = params.billing_details
  const after = scope.objects.save('payment_method', {
    ...before,
    allow_redisplay: params.allow_redisplay ?? before.allow_redisplay,
    metadata: mergeMetadata(before.metadata, params.metadata),
    billing_details: billing
      ? {
          ...before.billing_details,
          ...(billing.name !== undefined ? { name: billing.name || null } : {}),
          ...(billing.email !== undefined ? { email: billing.email || null } : {}),
          ...(billing.phone !== undefined ? { phone: billing.phone || null } : {}),
          ...(billing.address ? { address: { ...NO_ADDRESS, ...billing.address } } : {}),
        }
      : before.billing_details,
    ...(before.card
      ? {
          card: {
            ...before.card,
            exp_month: params.card?.exp_month ?? before.card.exp_month,
            exp_year: params.card?.exp_year ?? before.card.exp_year,
          },
        }
      : {}),
  })
  scope.emit('payment_method.updated', after)
  return after
}

/** Saving a card asks its issuer, so a card that always refuses cannot be saved. */
export function attachPaymentMethod(call: Call<Stripe.PaymentMethodAttachParams>): Stripe.PaymentMethod {
  const { scope, params } = call
  if (!params.customer)
    throw invalidRequest('Missing required param: customer.', 'customer', 'parameter_missing')
  const method = methodNamed(scope, pathValue(call, 'payment_method'), 'id')
  scope.objects.get('customer', params.customer, 'customer')
  if (method.customer !== null && method.customer !== params.customer) {
    throw invalidRequest('The payment method you provided has already been attached to a customer.')
  }
  const card = cardNamed(scope.objects.hidden('payment_method', method.id).card)
  if (card.declinesSetup && card.decline) {
    const { code, declineCode, message } = card.decline
    throw new ApiFailure(402, {
      type: 'card_error',
      code,
      message,
      ...(declineCode ? { decline_code: declineCode } : {}),
    })
  }
  return attachMethod(scope, method.id, params.customer, false)
}

export function detachPaymentMethod(call: Call): Stripe.PaymentMethod {
  const { scope } = call
  const method = scope.objects.get('payment_method', pathValue(call, 'payment_method'))
  if (method.customer === null) {
    throw invalidRequest(
      'The payment method you provided is not attached to a customer so detachment is impossible.',
    )
  }
  const detached = scope.objects.save('payment_method', { ...method, customer: null })
  scope.emit('payment_method.detached', detached, { customer: method.customer })
  return detached
}

export function listPaymentMethods({ scope, params }: Call<Stripe.PaymentMethodListParams>): object {
  refuseIdle(params, ['customer_account'])
  return listPage(scope, 'payment_method', '/v1/payment_methods', params, {
    allow_redisplay: params.allow_redisplay,
    customer: params.customer,
    type: params.type,
  })
}
