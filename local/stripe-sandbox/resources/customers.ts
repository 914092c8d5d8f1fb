import type Stripe from 'stripe'
import { changedFields } from '../events/changes.ts'
import { type Call, pathValue } from '../http/call.ts'
import { onlyModelled, refuseIdle } from '../http/failure.ts'
import { listPage } from '../http/list.ts'
import { newId } from '../ids.ts'
import { attachMethod, mergeMetadata, metadataOf, methodNamed, NO_ADDRESS } from '../payments/method.ts'
import type { Scope } from '../scope.ts'

const MODELLED = ['address', 'description', 'email', 'metadata', 'name', 'phone', 'preferred_locales']

const addressOf = (given: Stripe.CustomerCreateParams['address']): Stripe.Address | null =>
  given ? { ...NO_ADDRESS, ...given } : null

/** Keeps a customer; Checkout calls this too. */
export function newCustomer(scope: Scope, params: Stripe.CustomerCreateParams): Stripe.Customer {
  const id = newId('cus')
  const customer = scope.objects.insert('customer', {
    id,
    object: 'customer',
    address: addressOf(params.address),
    balance: 0,
    created: scope.now(),
    currency: null,
    customer_account: null,
    default_source: null,
    delinquent: false,
    description: params.description || null,
    email: params.email || null,
    invoice_prefix: id.slice(-8).toUpperCase(),
    invoice_settings: {
      custom_fields: null,
      default_payment_method: null,
      footer: null,
      rendering_options: null,
    },
    livemode: false,
    metadata: metadataOf(params.metadata),
    name: params.name || null,
    next_invoice_sequence: 1,
    phone: params.phone || null,
    preferred_locales: params.preferred_locales ?? [],
    shipping: null,
    tax_exempt: 'none',
    test_clock: null,
  })
  scope.emit('customer.created', customer)
  return customer
}

export function createCustomer({ scope, params }: Call<Stripe.CustomerCreateParams>): Stripe.Customer {
  onlyModelled(params, [...MODELLED, 'payment_method'])
  const customer = newCustomer(scope, params)
  if (params.payment_method) {
    attachMethod(scope, methodNamed(scope, params.payment_method).id, customer.id, false)
  }
  return customer
}

/** One that was deleted can still be read, and says no more than that. */
export function retrieveCustomer(call: Call): object {
  const id = pathValue(call, 'customer')
  return call.scope.objects.find('deleted_customer', id) ?? call.scope.objects.get('customer', id)
}

export function updateCustomer(call: Call<Stripe.CustomerUpdateParams>): Stripe.Customer {
  const { scope, params } = call
  onlyModelled(params, [...MODELLED, 'invoice_settings'])
  onlyModelled(params.invoice_settings, ['default_payment_method'], 'invoice_settings')
  return changeCustomer(scope, pathValue(call, 'customer'), params)
}

/** Changes what is given of a customer; Checkout calls this too. */
export function changeCustomer(
  scope: Scope,
  id: string,
  params: Stripe.CustomerUpdateParams,
): Stripe.Customer {
  const before = scope.objects.get('customer', id)
  const method = params.invoice_settings?.default_payment_method
  const after = scope.objects.save('customer', {
    ...before,
    address: params.address === undefined ? before.address : addressOf(params.address),
    description: params.description === undefined ? before.description : params.description || null,
    email: params.email === undefined ? before.email : params.email || null,
    name: params.name === undefined ? before.name : params.name || null,
    phone: params.phone === undefined ? before.phone : params.phone || null,
    preferred_locales: params.preferred_locales ?? before.preferred_locales,
    metadata: mergeMetadata(before.metadata, params.metadata),
    invoice_settings: {
      ...before.invoice_settings,
      default_payment_method:
        method === undefined ? before.invoice_settings.default_payment_method : method || null,
    },
  })
  scope.emit('customer.updated', after, changedFields(before, after))
  return after
}

export function listCustomers({ scope, params }: Call<Stripe.CustomerListParams>): object {
  refuseIdle(params, ['test_clock'])
  return listPage(scope, 'customer', '/v1/customers', params, { email: params.email })
}

export function deleteCustomer(call: Call): object {
  const { scope } = call
  const customer = scope.objects.get('customer', pathValue(call, 'customer'))
  for (const method of scope.objects.list('payment_method', { where: { customer: customer.id } })) {
    scope.objects.save('payment_method', { ...method, customer: null })
  }
  scope.objects.remove('customer', customer.id)
  scope.emit('customer.deleted', customer)
  return scope.objects.insert('deleted_customer', { id: customer.id, object: 'customer', deleted: true })
}

export function listCustomerMethods(call: Call<Stripe.CustomerListPaymentMethodsParams>): object {
  const { scope, params } = call
  const { id } = scope.objects.get('customer', pathValue(call, 'customer'))
  return listPage(scope, 'payment_method', `/v1/customers/${id}/payment_methods`, params, {
    allow_redisplay: params.allow_redisplay,
    customer: id,
    type: params.type,
  })
}
