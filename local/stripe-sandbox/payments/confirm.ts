import type Stripe from 'stripe'
import { cardNamed, type Decline } from '../cards/matrix.ts'
import { ApiFailure, invalidRequest } from '../http/failure.ts'
import { idOf } from '../ids.ts'
import type { Scope } from '../scope.ts'
import { createCharge, takeCharge } from './charge.ts'
import { attachMethod } from './method.ts'
import { unexpectedState } from './state.ts'

export interface Confirmation {
  method: Stripe.PaymentMethod
  /** The cardholder is away: no authentication can be asked. */
  offSession: boolean
  /** Fail instead of asking for authentication. */
  refuseAction?: boolean
  returnUrl: string | null
}

const CONFIRMABLE: Stripe.PaymentIntent.Status[] = [
  'requires_payment_method',
  'requires_confirmation',
  'requires_action',
]

const AUTHENTICATION_REQUIRED: Decline = {
  code: 'authentication_required',
  declineCode: 'authentication_required',
  message: 'Your card was declined. This transaction requires authentication.',
  networkCode: '1A',
}

/** Tries to pay an intent. A declined attempt is kept and thrown as Stripe's 402. */
export function confirmIntent(
  scope: Scope,
  intent: Stripe.PaymentIntent,
  confirmation: Confirmation,
): Stripe.PaymentIntent {
  if (!CONFIRMABLE.includes(intent.status)) throw unexpectedState(intent, 'confirmed', CONFIRMABLE)
  const { method, offSession } = confirmation
  const owner = idOf(method.customer)
  if (owner !== null && owner !== idOf(intent.customer)) {
    throw invalidRequest(
      `The provided PaymentMethod (${method.id}) belongs to a Customer. To use it, the PaymentIntent must name that Customer.`,
      'payment_method',
    )
  }
  scope.objects.hide('payment_intent', intent.id, {
    returnUrl: confirmation.returnUrl,
    merchantInitiated: offSession,
  })
  const { card: cardName, prepared } = scope.objects.hidden('payment_method', method.id)
  const { authentication } = cardNamed(cardName)
  const asks = authentication === 'always' || (authentication === 'unless_prepared' && !prepared)
  const named: Stripe.PaymentIntent = { ...intent, payment_method: method.id }
  if (!asks && !demandsChallenge(intent)) return attempt(scope, named, method, false)
  if (offSession || confirmation.refuseAction) {
    return decline(scope, named, method, AUTHENTICATION_REQUIRED)
  }
  return askForAuthentication(scope, named, confirmation.returnUrl)
}

/** The caller asked for 3-D Secure whatever the card. */
const demandsChallenge = (intent: Stripe.PaymentIntent): boolean => {
  const asked = intent.payment_method_options?.card?.request_three_d_secure
  return asked === 'challenge' || asked === 'any'
}

/** Goes on after the cardholder passed or failed the bank's page. */
export function finishAuthentication(
  scope: Scope,
  intent: Stripe.PaymentIntent,
  passed: boolean,
): Stripe.PaymentIntent {
  if (intent.status !== 'requires_action') throw unexpectedState(intent, 'authenticated', ['requires_action'])
  const method = scope.objects.get('payment_method', idOf(intent.payment_method) ?? '')
  const open: Stripe.PaymentIntent = { ...intent, next_action: null }
  if (passed) return attempt(scope, open, method, true)
  const message =
    'We are unable to authenticate your payment method. Please choose a different payment method and try again.'
  const failed = scope.objects.save('payment_intent', {
    ...open,
    status: 'requires_payment_method',
    payment_method: null,
    last_payment_error: {
      type: 'invalid_request_error',
      code: 'payment_intent_authentication_failure',
      message,
      payment_method: method,
    },
  })
  scope.emit('payment_intent.payment_failed', failed)
  throw new ApiFailure(
    402,
    {
      type: 'card_error',
      code: 'payment_intent_authentication_failure',
      message,
      payment_intent: failed,
      payment_method: method,
    },
    true,
  )
}

function askForAuthentication(
  scope: Scope,
  intent: Stripe.PaymentIntent,
  returnUrl: string | null,
): Stripe.PaymentIntent {
  const url = `${scope.publicUrl}/authenticate/${intent.id}`
  const asked = scope.objects.save('payment_intent', {
    ...intent,
    status: 'requires_action',
    next_action: returnUrl
      ? { type: 'redirect_to_url', redirect_to_url: { return_url: returnUrl, url } }
      : { type: 'use_stripe_sdk', use_stripe_sdk: { type: 'three_d_secure_redirect', stripe_js: url } },
  })
  scope.emit('payment_intent.requires_action', asked)
  return asked
}

/** Asks the issuer. */
function attempt(
  scope: Scope,
  intent: Stripe.PaymentIntent,
  method: Stripe.PaymentMethod,
  authenticated: boolean,
): Stripe.PaymentIntent {
  const refusal = cardNamed(scope.objects.hidden('payment_method', method.id).card).decline
  if (refusal) return decline(scope, intent, method, refusal, authenticated)
  const hidden = scope.objects.hidden('payment_intent', intent.id)
  const charge = createCharge(scope, {
    intent,
    method,
    authenticated,
    merchantInitiated: hidden.merchantInitiated,
  })
  const customer = idOf(intent.customer)
  if (customer && hidden.saveCard) attachMethod(scope, method.id, customer, true)
  const paid: Stripe.PaymentIntent = {
    ...intent,
    latest_charge: charge.id,
    last_payment_error: null,
    next_action: null,
  }
  if (intent.capture_method === 'manual') {
    const held = scope.objects.save('payment_intent', {
      ...paid,
      status: 'requires_capture',
      amount_capturable: intent.amount,
    })
    scope.emit('charge.succeeded', charge)
    scope.emit('payment_intent.amount_capturable_updated', held)
    return held
  }
  const taken = takeCharge(scope, charge, intent.amount)
  const succeeded = scope.objects.save('payment_intent', {
    ...paid,
    status: 'succeeded',
    amount_received: intent.amount,
  })
  scope.emit('charge.succeeded', taken)
  scope.emit('payment_intent.succeeded', succeeded)
  return succeeded
}

function decline(
  scope: Scope,
  intent: Stripe.PaymentIntent,
  method: Stripe.PaymentMethod,
  refusal: Decline,
  authenticated = false,
): never {
  const { merchantInitiated } = scope.objects.hidden('payment_intent', intent.id)
  const charge = createCharge(scope, { intent, method, authenticated, merchantInitiated, decline: refusal })
  const error = {
    type: 'card_error' as const,
    code: refusal.code,
    message: refusal.message,
    charge: charge.id,
    ...(refusal.declineCode ? { decline_code: refusal.declineCode } : {}),
    ...(refusal.advice ? { advice_code: refusal.advice } : {}),
    ...(refusal.networkCode ? { network_decline_code: refusal.networkCode } : {}),
    payment_method: method,
  }
  const failed = scope.objects.save('payment_intent', {
    ...intent,
    status: 'requires_payment_method',
    payment_method: null,
    next_action: null,
    latest_charge: charge.id,
    last_payment_error: { ...error, code: refusal.code as Stripe.PaymentIntent.LastPaymentError.Code },
  })
  scope.emit('charge.failed', charge)
  scope.emit('payment_intent.payment_failed', failed)
  throw new ApiFailure(402, { ...error, payment_intent: failed }, true)
}
