import type Stripe from 'stripe'
import { type Call, pathValue } from '../http/call.ts'
import { checkCardAllowed, invalidRequest, onlyModelled, refuseIdle } from '../http/failure.ts'
import { listPage } from '../http/list.ts'
import { idOf } from '../ids.ts'
import { mergeMetadata, metadataOf, methodFromInput, methodNamed } from '../payments/method.ts'
import { cancelSetup, confirmSetup, createSetup } from '../payments/setup.ts'
import type { Scope } from '../scope.ts'

const CONFIRM = [
  'allowed_payment_method_types',
  'mandate_data',
  'payment_method',
  'payment_method_data',
  'return_url',
  'use_stripe_sdk',
]
const UPDATE = ['customer', 'description', 'metadata', 'payment_method', 'payment_method_data']
const CREATE = [...CONFIRM, ...UPDATE, 'automatic_payment_methods', 'confirm', 'usage']

interface MethodParams {
  payment_method?: string
  payment_method_data?: Stripe.SetupIntentCreateParams.PaymentMethodData
}

function methodOf(scope: Scope, params: MethodParams): Stripe.PaymentMethod | null {
  if (params.payment_method) return methodNamed(scope, params.payment_method)
  if (params.payment_method_data) {
    return methodFromInput(scope, params.payment_method_data, 'payment_method_data')
  }
  return null
}

const setupOf = (call: Call): Stripe.SetupIntent =>
  call.scope.objects.get('setup_intent', pathValue(call, 'intent'))

export function createSetupIntent({
  scope,
  params,
}: Call<Stripe.SetupIntentCreateParams>): Stripe.SetupIntent {
  onlyModelled(params, CREATE)
  checkCardAllowed(params.allowed_payment_method_types)
  if (params.customer) scope.objects.get('customer', params.customer, 'customer')
  const method = methodOf(scope, params)
  const setup = createSetup(scope, {
    customer: params.customer ?? null,
    description: params.description,
    metadata: metadataOf(params.metadata),
    method: method?.id,
    usage: params.usage ?? 'off_session',
    allowedTypes: params.allowed_payment_method_types ?? null,
    automatic: params.automatic_payment_methods
      ? { allow_redirects: 'always', ...params.automatic_payment_methods }
      : { allow_redirects: 'always', enabled: true },
  })
  if (!params.confirm) return setup
  if (!method) throw missingMethod()
  return confirmSetup(scope, setup, method, params.return_url ?? null)
}

const missingMethod = () =>
  invalidRequest(
    'You cannot confirm this SetupIntent because it is missing a payment method.',
    undefined,
    'setup_intent_unexpected_state',
  )

export const retrieveSetupIntent = (call: Call): object => setupOf(call)

export function updateSetupIntent(call: Call<Stripe.SetupIntentUpdateParams>): Stripe.SetupIntent {
  const { scope, params } = call
  onlyModelled(params, UPDATE)
  const before = setupOf(call)
  if (params.customer) scope.objects.get('customer', params.customer, 'customer')
  const method = methodOf(scope, params)
  return scope.objects.save('setup_intent', {
    ...before,
    customer: params.customer ?? before.customer,
    description: params.description ?? before.description,
    metadata: mergeMetadata(before.metadata, params.metadata),
    payment_method: method?.id ?? before.payment_method,
    status: method && before.status === 'requires_payment_method' ? 'requires_confirmation' : before.status,
  })
}

export function confirmSetupIntent(call: Call<Stripe.SetupIntentConfirmParams>): Stripe.SetupIntent {
  const { scope, params } = call
  onlyModelled(params, CONFIRM)
  const setup = setupOf(call)
  refuseInCheckout(scope, setup, 'confirm')
  const kept = idOf(setup.payment_method)
  const method = methodOf(scope, params) ?? (kept ? methodNamed(scope, kept) : null)
  if (!method) throw missingMethod()
  return confirmSetup(scope, setup, method, params.return_url ?? null)
}

export function cancelSetupIntent(call: Call<Stripe.SetupIntentCancelParams>): Stripe.SetupIntent {
  const setup = setupOf(call)
  refuseInCheckout(call.scope, setup, 'cancel')
  return cancelSetup(call.scope, setup, call.params.cancellation_reason ?? null)
}

/** A Checkout Session's setup is the page's alone; expiring the session cancels it. */
function refuseInCheckout(scope: Scope, setup: Stripe.SetupIntent, done: string): void {
  if (scope.objects.hidden('setup_intent', setup.id).session === null) return
  throw invalidRequest(
    `You cannot ${done} this SetupIntent because it was created by a Checkout Session. To cancel it, expire the ` +
      'Checkout Session instead.',
  )
}

export function listSetupIntents({ scope, params }: Call<Stripe.SetupIntentListParams>): object {
  refuseIdle(params, ['attach_to_self', 'customer_account'])
  return listPage(scope, 'setup_intent', '/v1/setup_intents', params, {
    customer: params.customer,
    payment_method: params.payment_method,
  })
}
