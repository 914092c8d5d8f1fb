import type Stripe from 'stripe'
import { type Call, pathValue } from '../http/call.ts'
import { invalidRequest, onlyModelled, refuseIdle } from '../http/failure.ts'
import { listPage } from '../http/list.ts'
import { idOf } from '../ids.ts'
import { checkAmount } from '../money/currencies.ts'
import { confirmIntent } from '../payments/confirm.ts'
import { createIntent } from '../payments/intent.ts'
import {
  CAPTURE,
  CONFIRM,
  CREATE,
  cardOptionsOf,
  changedIntent,
  checkModelled,
  methodGiven,
  UPDATE,
} from '../payments/intent-params.ts'
import { mergeMetadata, metadataOf, methodNamed } from '../payments/method.ts'
import { cancelIntent, captureIntent } from '../payments/settle.ts'
import { unexpectedState } from '../payments/state.ts'
import type { Scope } from '../scope.ts'

/** With dynamic methods some may redirect, so Stripe wants to know where to return to, or to be told never. */
function checkReturnUrl(intent: Stripe.PaymentIntent, returnUrl: string | undefined): void {
  const onlyCards = intent.allowed_payment_method_types?.every((type) => type === 'card') ?? false
  if (onlyCards || returnUrl || intent.automatic_payment_methods?.allow_redirects === 'never') return
  throw invalidRequest(
    'This PaymentIntent is configured to accept payment methods enabled in your Dashboard. Because some of these ' +
      'payment methods might redirect your customer off of your page, you must provide a `return_url`. If you ' +
      "don't want to accept redirect-based payment methods, set `automatic_payment_methods[enabled]` to `true` and " +
      '`automatic_payment_methods[allow_redirects]` to `never` when creating Setup Intents and Payment Intents.',
    'return_url',
  )
}

export function createPaymentIntent({
  scope,
  params,
}: Call<Stripe.PaymentIntentCreateParams>): Stripe.PaymentIntent {
  checkModelled(params, CREATE)
  const currency = checkAmount(params.amount, params.currency)
  if (params.customer) scope.objects.get('customer', params.customer, 'customer')
  for (const name of ['off_session', 'error_on_requires_action', 'return_url'] as const) {
    if (params[name] !== undefined && !params.confirm) {
      throw invalidRequest(`You can only use \`${name}\` when \`confirm\` is true.`, name)
    }
  }
  const method = methodGiven(scope, params)
  const intent = createIntent(scope, {
    amount: params.amount,
    currency,
    captureMethod: params.capture_method ?? 'automatic_async',
    confirmationMethod: params.confirmation_method,
    customer: params.customer ?? null,
    description: params.description,
    metadata: metadataOf(params.metadata),
    paymentMethod: method?.id,
    receiptEmail: params.receipt_email,
    setupFutureUsage: params.setup_future_usage ?? null,
    statementDescriptor: params.statement_descriptor,
    statementDescriptorSuffix: params.statement_descriptor_suffix,
    transferGroup: params.transfer_group ?? null,
    allowedTypes: params.allowed_payment_method_types ?? null,
    automatic: params.automatic_payment_methods
      ? { allow_redirects: 'always', ...params.automatic_payment_methods }
      : { allow_redirects: 'always', enabled: true },
    cardOptions: cardOptionsOf(params.payment_method_options?.card),
  })
  if (!params.confirm) return intent
  checkReturnUrl(intent, params.return_url)
  if (!method) throw missingMethod(intent)
  return confirmIntent(scope, intent, {
    method,
    offSession: Boolean(params.off_session),
    refuseAction: params.error_on_requires_action,
    returnUrl: params.return_url ?? null,
  })
}

const missingMethod = (intent: Stripe.PaymentIntent) =>
  invalidRequest(
    "You cannot confirm this PaymentIntent because it's missing a payment method. " +
      `Update the PaymentIntent with a payment method and then confirm it again. (${intent.id})`,
    undefined,
    'payment_intent_unexpected_state',
  )

const intentOf = (call: Call): Stripe.PaymentIntent =>
  call.scope.objects.get('payment_intent', pathValue(call, 'intent'))

export const retrievePaymentIntent = (call: Call): object => intentOf(call)

export function confirmPaymentIntent(call: Call<Stripe.PaymentIntentConfirmParams>): Stripe.PaymentIntent {
  const { scope, params } = call
  checkModelled(params, CONFIRM)
  const before = intentOf(call)
  refuseWhileInCheckout(scope, before, 'confirmed')
  const intent = changedIntent(before, params)
  checkReturnUrl(intent, params.return_url)
  const kept = idOf(intent.payment_method)
  const method = methodGiven(scope, params) ?? (kept ? methodNamed(scope, kept) : null)
  if (!method) throw missingMethod(intent)
  if (params.setup_future_usage) scope.objects.hide('payment_intent', intent.id, { saveCard: true })
  return confirmIntent(scope, intent, {
    method,
    offSession: Boolean(params.off_session),
    refuseAction: params.error_on_requires_action,
    returnUrl: params.return_url ?? null,
  })
}

export function capturePaymentIntent(call: Call<Stripe.PaymentIntentCaptureParams>): Stripe.PaymentIntent {
  onlyModelled(call.params, CAPTURE)
  const intent = intentOf(call)
  const metadata = mergeMetadata(intent.metadata, call.params.metadata)
  return captureIntent(call.scope, { ...intent, metadata }, call.params)
}

/** Before the hold is in place, Checkout owns the intent: the session is to be expired instead. */
function refuseWhileInCheckout(scope: Scope, intent: Stripe.PaymentIntent, done: string): void {
  const { session: id } = scope.objects.hidden('payment_intent', intent.id)
  const session = id ? scope.objects.find('checkout.session', id) : undefined
  if (session?.status !== 'open') return
  throw invalidRequest(
    `This PaymentIntent was created by a Checkout Session and cannot be ${done} while that Session is open. ` +
      `Expire the Checkout Session (${session.id}) instead.`,
    undefined,
    'payment_intent_unexpected_state',
  )
}

export function cancelPaymentIntent(call: Call<Stripe.PaymentIntentCancelParams>): Stripe.PaymentIntent {
  const intent = intentOf(call)
  refuseWhileInCheckout(call.scope, intent, 'canceled')
  return cancelIntent(call.scope, intent, call.params.cancellation_reason ?? null)
}

const UPDATABLE: Stripe.PaymentIntent.Status[] = [
  'requires_payment_method',
  'requires_confirmation',
  'requires_action',
]

export function updatePaymentIntent(call: Call<Stripe.PaymentIntentUpdateParams>): Stripe.PaymentIntent {
  const { scope, params } = call
  checkModelled(params, UPDATE)
  const before = intentOf(call)
  if (params.amount !== undefined || params.currency !== undefined || params.payment_method !== undefined) {
    if (!UPDATABLE.includes(before.status)) throw unexpectedState(before, 'updated', UPDATABLE)
  }
  if (params.amount !== undefined) checkAmount(params.amount, params.currency ?? before.currency)
  if (params.customer) scope.objects.get('customer', params.customer, 'customer')
  const method = methodGiven(scope, params)
  if (params.setup_future_usage) scope.objects.hide('payment_intent', before.id, { saveCard: true })
  return scope.objects.save('payment_intent', {
    ...changedIntent(before, params),
    amount: params.amount ?? before.amount,
    currency: params.currency?.toLowerCase() ?? before.currency,
    customer: params.customer ?? before.customer,
    description: params.description === undefined ? before.description : params.description || null,
    metadata: mergeMetadata(before.metadata, params.metadata),
    payment_method: method?.id ?? before.payment_method,
    statement_descriptor: params.statement_descriptor ?? before.statement_descriptor,
    statement_descriptor_suffix: params.statement_descriptor_suffix ?? before.statement_descriptor_suffix,
    transfer_group: params.transfer_group ?? before.transfer_group,
    status: method && before.status === 'requires_payment_method' ? 'requires_confirmation' : before.status,
  })
}

export function listPaymentIntents({ scope, params }: Call<Stripe.PaymentIntentListParams>): object {
  refuseIdle(params, ['customer_account'])
  return listPage(scope, 'payment_intent', '/v1/payment_intents', params, { customer: params.customer })
}
