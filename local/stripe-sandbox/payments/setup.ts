import type Stripe from 'stripe'
import { cardNamed, type Decline } from '../cards/matrix.ts'
import { ApiFailure, invalidRequest } from '../http/failure.ts'
import { clientSecret, idOf, newId } from '../ids.ts'
import type { Scope } from '../scope.ts'
import { attachMethod } from './method.ts'

export interface SetupTerms {
  customer: string | null
  description?: string | null
  metadata: Stripe.Metadata
  method?: string | null
  usage: string
  session?: string | null
  allowedTypes: Stripe.SetupIntent.AllowedPaymentMethodType[] | null
  automatic: Stripe.SetupIntent.AutomaticPaymentMethods | null
}

export function createSetup(scope: Scope, terms: SetupTerms): Stripe.SetupIntent {
  const id = newId('seti')
  const setup = scope.objects.insert(
    'setup_intent',
    {
      id,
      object: 'setup_intent',
      allowed_payment_method_types: terms.allowedTypes,
      application: null,
      automatic_payment_methods: terms.automatic,
      cancellation_reason: null,
      client_secret: clientSecret(id),
      created: scope.now(),
      customer: terms.customer,
      customer_account: null,
      description: terms.description ?? null,
      excluded_payment_method_types: null,
      flow_directions: null,
      last_setup_error: null,
      latest_attempt: null,
      livemode: false,
      managed_payments: null,
      mandate: null,
      metadata: terms.metadata,
      next_action: null,
      on_behalf_of: null,
      payment_method: terms.method ?? null,
      payment_method_configuration_details: null,
      payment_method_options: {
        card: { mandate_options: null, network: null, request_three_d_secure: 'automatic' },
      },
      payment_method_types: ['card'],
      single_use_mandate: null,
      status: terms.method ? 'requires_confirmation' : 'requires_payment_method',
      usage: terms.usage,
    },
    { session: terms.session ?? null, returnUrl: null },
  )
  scope.emit('setup_intent.created', setup)
  return setup
}

/** The refusal of a step that the setup's status does not allow. */
export const unexpectedSetupState = (setup: Stripe.SetupIntent, done: string): ApiFailure =>
  new ApiFailure(400, {
    type: 'invalid_request_error',
    code: 'setup_intent_unexpected_state',
    message: `You cannot ${done} this SetupIntent because it has a status of ${setup.status}.`,
    setup_intent: setup,
  })

/** Tries to save a card for later. A refusal is kept and thrown as Stripe's 402. */
export function confirmSetup(
  scope: Scope,
  setup: Stripe.SetupIntent,
  method: Stripe.PaymentMethod,
  returnUrl: string | null,
): Stripe.SetupIntent {
  if (!['requires_payment_method', 'requires_confirmation', 'requires_action'].includes(setup.status)) {
    throw unexpectedSetupState(setup, 'confirm')
  }
  const owner = idOf(method.customer)
  if (owner !== null && owner !== idOf(setup.customer)) {
    throw invalidRequest(
      `The provided PaymentMethod (${method.id}) belongs to a Customer. To use it, the SetupIntent must name that Customer.`,
      'payment_method',
    )
  }
  scope.objects.hide('setup_intent', setup.id, { returnUrl })
  const named: Stripe.SetupIntent = { ...setup, payment_method: method.id }
  const card = cardNamed(scope.objects.hidden('payment_method', method.id).card)
  if (card.declinesSetup && card.decline) return refuse(scope, named, method, card.decline)
  if (!card.authentication) return succeed(scope, named, method, false)
  const url = `${scope.publicUrl}/authenticate/${setup.id}`
  const asked = scope.objects.save('setup_intent', {
    ...named,
    status: 'requires_action',
    next_action: returnUrl
      ? { type: 'redirect_to_url', redirect_to_url: { return_url: returnUrl, url } }
      : { type: 'use_stripe_sdk', use_stripe_sdk: { type: 'three_d_secure_redirect', stripe_js: url } },
  })
  scope.emit('setup_intent.requires_action', asked)
  return asked
}

/** Goes on after the cardholder passed or failed the bank's page. */
export function finishSetupAuthentication(
  scope: Scope,
  setup: Stripe.SetupIntent,
  passed: boolean,
): Stripe.SetupIntent {
  if (setup.status !== 'requires_action') throw unexpectedSetupState(setup, 'authenticate')
  const method = scope.objects.get('payment_method', idOf(setup.payment_method) ?? '')
  const open: Stripe.SetupIntent = { ...setup, next_action: null }
  if (passed) return succeed(scope, open, method, true)
  return refuse(scope, open, method, {
    code: 'setup_intent_authentication_failure',
    message:
      'We are unable to authenticate your payment method. Please choose a different payment method and try again.',
  })
}

function recordAttempt(
  scope: Scope,
  setup: Stripe.SetupIntent,
  method: Stripe.PaymentMethod,
  status: string,
  authenticated: boolean,
): string {
  const card = method.card
  const attempt = scope.objects.insert('setup_attempt', {
    id: newId('setatt'),
    object: 'setup_attempt',
    application: null,
    created: scope.now(),
    customer: setup.customer,
    customer_account: null,
    flow_directions: null,
    livemode: false,
    on_behalf_of: null,
    payment_method: method.id,
    payment_method_details: {
      card: {
        brand: card?.brand ?? null,
        checks: card?.checks ?? null,
        country: card?.country ?? null,
        exp_month: card?.exp_month ?? null,
        exp_year: card?.exp_year ?? null,
        fingerprint: card?.fingerprint ?? null,
        funding: card?.funding ?? null,
        last4: card?.last4 ?? null,
        network: card?.brand ?? null,
        three_d_secure: authenticated
          ? {
              authentication_flow: 'challenge',
              electronic_commerce_indicator: '05',
              result: 'authenticated',
              result_reason: null,
              transaction_id: null,
              version: '2.2.0',
            }
          : null,
        wallet: null,
      },
      type: 'card',
    },
    setup_error: null,
    setup_intent: setup.id,
    status,
    usage: setup.usage,
  })
  return attempt.id
}

function succeed(
  scope: Scope,
  setup: Stripe.SetupIntent,
  method: Stripe.PaymentMethod,
  authenticated: boolean,
): Stripe.SetupIntent {
  const customer = idOf(setup.customer)
  const prepared = setup.usage === 'off_session'
  if (customer) attachMethod(scope, method.id, customer, prepared)
  else scope.objects.hide('payment_method', method.id, { prepared })
  const done = scope.objects.save('setup_intent', {
    ...setup,
    status: 'succeeded',
    next_action: null,
    last_setup_error: null,
    latest_attempt: recordAttempt(scope, setup, method, 'succeeded', authenticated),
  })
  scope.emit('setup_intent.succeeded', done)
  return done
}

function refuse(
  scope: Scope,
  setup: Stripe.SetupIntent,
  method: Stripe.PaymentMethod,
  refusal: Decline,
): never {
  const error = {
    type: 'card_error' as const,
    code: refusal.code,
    message: refusal.message,
    ...(refusal.declineCode ? { decline_code: refusal.declineCode } : {}),
    payment_method: method,
  }
  const failed = scope.objects.save('setup_intent', {
    ...setup,
    status: 'requires_payment_method',
    payment_method: null,
    next_action: null,
    latest_attempt: recordAttempt(scope, setup, method, 'failed', false),
    last_setup_error: { ...error, code: refusal.code as Stripe.SetupIntent.LastSetupError.Code },
  })
  scope.emit('setup_intent.setup_failed', failed)
  throw new ApiFailure(402, { ...error, setup_intent: failed }, true)
}

/** Ends a setup that has not come to its end. */
export function cancelSetup(
  scope: Scope,
  setup: Stripe.SetupIntent,
  reason: Stripe.SetupIntent.CancellationReason | null,
): Stripe.SetupIntent {
  if (setup.status === 'succeeded' || setup.status === 'canceled') {
    throw unexpectedSetupState(setup, 'cancel')
  }
  const canceled = scope.objects.save('setup_intent', {
    ...setup,
    status: 'canceled',
    cancellation_reason: reason,
    next_action: null,
  })
  scope.emit('setup_intent.canceled', canceled)
  return canceled
}
