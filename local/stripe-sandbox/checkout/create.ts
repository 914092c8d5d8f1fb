import type Stripe from 'stripe'
import { DAY, MINUTE } from '../clock.ts'
import type { Call } from '../http/call.ts'
import { checkCardAllowed, invalidRequest, notModelled, onlyModelled } from '../http/failure.ts'
import { newId } from '../ids.ts'
import { checkAmount } from '../money/currencies.ts'
import { metadataOf } from '../payments/method.ts'
import { createSetup } from '../payments/setup.ts'
import type { Scope } from '../scope.ts'
import { lineItemsOf } from './line-items.ts'

type Params = Stripe.Checkout.SessionCreateParams

/** What has an effect on this hosted page, or only on the looks of Stripe's. */
const MODELLED = [
  'adaptive_pricing',
  'after_expiration',
  'allowed_payment_method_types',
  'automatic_tax',
  'billing_address_collection',
  'cancel_url',
  'client_reference_id',
  'currency',
  'custom_text',
  'customer',
  'customer_creation',
  'customer_email',
  'customer_update',
  'expires_at',
  'integration_identifier',
  'line_items',
  'locale',
  'metadata',
  'mode',
  'origin_context',
  'payment_intent_data',
  'payment_method_options',
  'setup_intent_data',
  'submit_type',
  'success_url',
  'ui_mode',
] as const
const MODELLED_INTENT = [
  'capture_method',
  'description',
  'metadata',
  'receipt_email',
  'setup_future_usage',
  'statement_descriptor',
  'statement_descriptor_suffix',
  'transfer_group',
] as const

/** The extras are asked for "if available", which they are not. */
const CARD_OPTIONS = [
  'capture_method',
  'request_extended_authorization',
  'request_incremental_authorization',
  'request_multicapture',
  'request_overcapture',
  'request_three_d_secure',
]

function checkShape(scope: Scope, params: Params): void {
  onlyModelled(params, MODELLED)
  onlyModelled(params.payment_intent_data, MODELLED_INTENT, 'payment_intent_data')
  onlyModelled(params.setup_intent_data, ['description', 'metadata'], 'setup_intent_data')
  onlyModelled(params.customer_update, ['name'], 'customer_update')
  onlyModelled(params.custom_text, ['submit'], 'custom_text')
  onlyModelled(params.payment_method_options?.card, CARD_OPTIONS, 'payment_method_options[card]')
  checkCardAllowed(params.allowed_payment_method_types)
  if (params.mode === 'subscription') throw notModelled('mode')
  if (!params.mode) throw missing('mode')
  if (params.ui_mode && params.ui_mode !== 'hosted_page') throw notModelled('ui_mode')
  if (!params.success_url) throw missing('success_url')
  for (const name of ['success_url', 'cancel_url'] as const) checkUrl(params[name], name)
  if (params.automatic_tax?.enabled) throw notModelled('automatic_tax')
  if (params.adaptive_pricing?.enabled) throw notModelled('adaptive_pricing')
  if (params.billing_address_collection === 'required') throw notModelled('billing_address_collection')
  if (params.customer_update && !params.customer) {
    throw invalidRequest('`customer_update` can only be used with `customer`.', 'customer_update')
  }
  if (params.after_expiration?.recovery?.enabled) throw notModelled('after_expiration')
  if (params.customer && params.customer_email) {
    throw invalidRequest('You may only specify one of these parameters: customer, customer_email.')
  }
  if (params.customer && params.customer_creation) {
    throw invalidRequest('You may only specify one of these parameters: customer, customer_creation.')
  }
  if (params.customer) scope.objects.get('customer', params.customer, 'customer')
}

const missing = (param: string) =>
  invalidRequest(`Missing required param: ${param}.`, param, 'parameter_missing')

function checkUrl(url: string | undefined, param: string): void {
  if (url === undefined) return
  if (/^https?:\/\//.test(url) && URL.canParse(url.replaceAll(/[{}]/g, ''))) return
  throw invalidRequest('Not a valid URL', param, 'url_invalid')
}

function expiryOf(scope: Scope, asked: number | undefined): number {
  const now = scope.now()
  if (asked === undefined) return now + DAY
  if (asked < now + 30 * MINUTE) {
    throw invalidRequest(
      'The `expires_at` timestamp must be at least 30 minutes from Checkout Session creation.',
      'expires_at',
    )
  }
  if (asked > now + DAY) {
    throw invalidRequest(
      'The `expires_at` timestamp must be less than 24 hours from Checkout Session creation.',
      'expires_at',
    )
  }
  return asked
}

/** What is to be paid, or what the setup is for. */
function amountsOf(scope: Scope, params: Params) {
  if (params.mode === 'setup') {
    if (params.line_items) {
      throw invalidRequest('You cannot pass `line_items` in `setup` mode.', 'line_items')
    }
    if (!params.currency && !params.allowed_payment_method_types) throw missing('currency')
    return { lineItems: [], currency: params.currency?.toLowerCase() ?? null, total: null }
  }
  const [first] = params.line_items ?? []
  if (!first) throw missing('line_items')
  const lineItems = lineItemsOf(scope, params.line_items ?? [])
  const [currency = '', ...others] = new Set(lineItems.map((item) => item.currency))
  if (others.length > 0 || (params.currency && params.currency.toLowerCase() !== currency)) {
    throw invalidRequest('All line items must have the same currency.', 'line_items')
  }
  const total = lineItems.reduce((sum, item) => sum + item.amount_total, 0)
  return { lineItems, currency: checkAmount(total, currency), total }
}

/** Opens a page on which a browser can pay or save a card. */
export function createSession({ scope, params }: Call<Params>): Stripe.Checkout.Session {
  checkShape(scope, params)
  const { lineItems, currency, total } = amountsOf(scope, params)
  const id = newId('cs_test')
  const paying = params.mode === 'payment'
  const captureMethod =
    params.payment_intent_data?.capture_method ?? params.payment_method_options?.card?.capture_method
  const setup = paying
    ? null
    : createSetup(scope, {
        customer: params.customer ?? null,
        description: params.setup_intent_data?.description,
        metadata: metadataOf(params.setup_intent_data?.metadata),
        usage: 'off_session',
        session: id,
        allowedTypes: null,
        automatic: { allow_redirects: 'always', enabled: true },
      })
  const session = scope.objects.insert(
    'checkout.session',
    {
      id,
      object: 'checkout.session',
      adaptive_pricing: paying ? { enabled: false } : null,
      after_expiration: null,
      allow_promotion_codes: null,
      allowed_payment_method_types: params.allowed_payment_method_types ?? null,
      amount_subtotal: total,
      amount_total: total,
      automatic_tax: { enabled: false, liability: null, provider: null, status: null },
      billing_address_collection: params.billing_address_collection ?? null,
      cancel_url: params.cancel_url ?? null,
      client_reference_id: params.client_reference_id ?? null,
      client_secret: null,
      collected_information: null,
      consent: null,
      consent_collection: null,
      created: scope.now(),
      currency,
      currency_conversion: null,
      custom_fields: [],
      custom_text: {
        after_submit: null,
        shipping_address: null,
        submit: params.custom_text?.submit || null,
        terms_of_service_acceptance: null,
      },
      customer: params.customer ?? null,
      customer_account: null,
      customer_creation: paying && !params.customer ? (params.customer_creation ?? 'if_required') : null,
      customer_details: null,
      customer_email: params.customer_email ?? null,
      discounts: paying ? [] : null,
      expires_at: expiryOf(scope, params.expires_at),
      integration_identifier: params.integration_identifier ?? null,
      invoice: null,
      invoice_creation: null,
      livemode: false,
      locale: params.locale ?? null,
      managed_payments: null,
      metadata: metadataOf(params.metadata),
      mode: params.mode ?? 'payment',
      origin_context: params.origin_context ?? null,
      payment_intent: null,
      payment_link: null,
      payment_method_collection: paying ? 'if_required' : 'always',
      payment_method_configuration_details: null,
      payment_method_options: {
        card: {
          request_three_d_secure: params.payment_method_options?.card?.request_three_d_secure ?? 'automatic',
          ...(params.payment_method_options?.card?.capture_method
            ? { capture_method: 'manual' as const }
            : {}),
        },
      },
      payment_method_types: ['card'],
      payment_status: paying ? 'unpaid' : 'no_payment_required',
      permissions: null,
      phone_number_collection: { enabled: false },
      recovered_from: null,
      saved_payment_method_options: null,
      setup_intent: setup?.id ?? null,
      shipping_address_collection: null,
      shipping_cost: null,
      shipping_options: [],
      status: 'open',
      submit_type: params.submit_type ?? null,
      subscription: null,
      success_url: params.success_url ?? null,
      total_details: paying ? { amount_discount: 0, amount_shipping: 0, amount_tax: 0 } : null,
      ui_mode: 'hosted_page',
      url: `${scope.publicUrl}/c/pay/${id}`,
      wallet_options: null,
    },
    {
      lineItems,
      renamesCustomer: params.customer_update?.name === 'auto',
      intent: { ...params.payment_intent_data, ...(captureMethod ? { capture_method: captureMethod } : {}) },
    },
  )
  scope.schedule('session_expiry', id, session.expires_at)
  return session
}
