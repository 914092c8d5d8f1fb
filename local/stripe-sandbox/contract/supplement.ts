import type Stripe from 'stripe'
import { type Contract, type Operation, ref, type Schema } from './schema.ts'

/** The parameters of a call, each key checked against the SDK's declaration of it. */
const shape = <P>(
  properties: { [K in keyof Required<P> & string]: Schema },
  required: (keyof P & string)[] = [],
): Schema => ({ type: 'object', properties, required, additionalProperties: false })

const text: Schema = { type: 'string' }
const whole: Schema = { type: 'integer' }
const flag: Schema = { type: 'boolean' }
const open: Schema = { type: 'object', additionalProperties: true }
const expand: Schema = { type: 'array', items: text }
const keysAndValues: Schema = {
  type: 'object',
  additionalProperties: { anyOf: [{ type: 'string', maxLength: 500 }, { type: 'number' }], nullable: true },
}
const metadata: Schema = { anyOf: [{ type: 'string', enum: [''] }, keysAndValues], nullable: true }
const created: Schema = { anyOf: [whole, ref('RangeQueryParam')] }
const page = { ending_before: text, limit: whole, starting_after: text }

const list = (of: string): Schema => ({
  type: 'object',
  required: ['object', 'data', 'has_more', 'url'],
  properties: {
    object: { type: 'string', enum: ['list'] },
    data: { type: 'array', items: ref(of) },
    has_more: flag,
    url: text,
  },
})
const expandOnly = shape<{ expand?: string[] }>({ expand })
/** Payment methods other than cards: the sandbox knows their names and refuses their use later. */
const OTHER_METHODS = (
  'acss_debit affirm afterpay_clearpay alipay alma amazon_pay au_becs_debit bacs_debit bancontact billie bizum ' +
  'blik boleto cashapp crypto custom customer_balance eps fpx giropay grabpay ideal kakao_pay klarna konbini ' +
  'kr_card link mb_way mobilepay multibanco naver_pay nz_bank_account oxxo p24 pay_by_bank payco paynow paypal ' +
  'paypay payto pix promptpay revolut_pay samsung_pay satispay scalapay sepa_debit sequra sofort sunbit swish ' +
  'twint upi us_bank_account wechat_pay zip'
).split(' ')
const methodBags = Object.fromEntries([...OTHER_METHODS, 'interac_present'].map((name) => [name, open]))
const methodType: Schema = { type: 'string', enum: ['card', ...OTHER_METHODS] }
const redisplay: Schema = { type: 'string', enum: ['always', 'limited', 'unspecified'] }

/** A parameter as another call of the contract takes it. */
function asIn(contract: Contract, path: string, name: string): Schema {
  const schema = contract.paths[path]?.post?.request.properties?.[name]
  if (!schema) throw new Error(`The contract has no ${name} in POST ${path}`)
  return schema
}

const card: Schema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    number: text,
    exp_month: whole,
    exp_year: whole,
    cvc: text,
    token: text,
    networks: {
      type: 'object',
      properties: { preferred: { type: 'string', enum: ['cartes_bancaires', 'mastercard', 'visa'] } },
      additionalProperties: false,
    },
  } satisfies Record<keyof Required<Stripe.PaymentMethodCreateParams.Card>, Schema>,
}

/** Calls that the generated contract lacks, keyed by method and path. */
export const supplementOf = (contract: Contract): Record<string, Operation> => ({
  'post /v1/payment_methods': {
    request: {
      type: 'object',
      additionalProperties: false,
      properties: {
        ...methodBags,
        radar_options: { type: 'object', properties: { session: text }, additionalProperties: false },
        type: methodType,
        card,
        allow_redisplay: redisplay,
        billing_details: ref('PaymentIntentCreateParams.PaymentMethodData.BillingDetails'),
        customer: text,
        payment_method: text,
        metadata: keysAndValues,
        expand,
      },
    },
    response: ref('payment_method'),
  },
  'get /v1/payment_methods': {
    request: shape<Stripe.PaymentMethodListParams>({
      allow_redisplay: redisplay,
      customer: text,
      customer_account: text,
      type: methodType,
      expand,
      ...page,
    }),
    response: list('payment_method'),
  },
  'post /v1/payment_methods/{payment_method}/attach': {
    request: shape<Stripe.PaymentMethodAttachParams>({ customer: text, customer_account: text, expand }),
    response: ref('payment_method'),
  },
  'post /v1/payment_methods/{payment_method}/detach': {
    request: expandOnly,
    response: ref('payment_method'),
  },
  'get /v1/customers/{customer}/payment_methods': {
    request: shape<Stripe.CustomerListPaymentMethodsParams>({
      allow_redisplay: redisplay,
      type: methodType,
      expand,
      ...page,
    }),
    response: list('payment_method'),
  },
  'post /v1/setup_intents/{intent}/confirm': {
    request: shape<Stripe.SetupIntentConfirmParams>({
      allowed_payment_method_types: asIn(contract, '/v1/setup_intents', 'allowed_payment_method_types'),
      confirmation_token: text,
      expand,
      mandate_data: asIn(contract, '/v1/payment_intents/{intent}/confirm', 'mandate_data'),
      payment_method: text,
      payment_method_data: ref('SetupIntentCreateParams.PaymentMethodData'),
      payment_method_options: ref('SetupIntentCreateParams.PaymentMethodOptions'),
      return_url: text,
      use_stripe_sdk: flag,
    }),
    response: ref('setup_intent'),
  },
  'post /v1/setup_intents/{intent}/cancel': {
    request: shape<Stripe.SetupIntentCancelParams>({
      cancellation_reason: { type: 'string', enum: ['abandoned', 'duplicate', 'requested_by_customer'] },
      expand,
    }),
    response: ref('setup_intent'),
  },
  'get /v1/checkout/sessions/{session}/line_items': {
    request: shape<Stripe.Checkout.SessionListLineItemsParams>({ expand, ...page }),
    response: list('item'),
  },
  'get /v1/charges': {
    request: shape<Stripe.ChargeListParams>({
      created,
      customer: text,
      expand,
      payment_intent: text,
      transfer_group: text,
      ...page,
    }),
    response: list('charge'),
  },
  'get /v1/transfers/{id}/reversals/{reversal}': {
    request: expandOnly,
    response: ref('transfer_reversal'),
  },
  'get /v1/balance_transactions/{id}': { request: expandOnly, response: ref('balance_transaction') },
  'post /v1/disputes/{dispute}/close': { request: expandOnly, response: ref('dispute') },
  'post /v1/payouts/{payout}/cancel': { request: expandOnly, response: ref('payout') },
  'get /v1/webhook_endpoints/{webhook_endpoint}': { request: expandOnly, response: ref('webhook_endpoint') },
  'post /v1/webhook_endpoints/{webhook_endpoint}': {
    request: shape<Stripe.WebhookEndpointUpdateParams>({
      description: { type: 'string', nullable: true },
      disabled: flag,
      enabled_events: asIn(contract, '/v1/webhook_endpoints', 'enabled_events'),
      expand,
      metadata,
      url: text,
    }),
    response: ref('webhook_endpoint'),
  },
  'delete /v1/webhook_endpoints/{webhook_endpoint}': {
    request: { type: 'object', additionalProperties: false },
    response: {
      type: 'object',
      required: ['id', 'object', 'deleted'],
      properties: {
        id: text,
        object: { type: 'string', enum: ['webhook_endpoint'] },
        deleted: { type: 'boolean', enum: [true] },
      },
    },
  },
})
