import type Stripe from 'stripe'
import { checkCardAllowed, onlyModelled } from '../http/failure.ts'
import type { Scope } from '../scope.ts'
import { methodFromInput, methodNamed } from './method.ts'

type Create = Stripe.PaymentIntentCreateParams
type Confirm = Stripe.PaymentIntentConfirmParams
type Update = Stripe.PaymentIntentUpdateParams

/** What has an effect here. The rest Stripe knows too; it is refused, so that nobody builds on silence. */
const COMMON = [
  'allowed_payment_method_types',
  'capture_method',
  'payment_method',
  'payment_method_data',
  'payment_method_options',
  'receipt_email',
  'return_url',
  'setup_future_usage',
  'use_stripe_sdk',
]
export const CONFIRM = [...COMMON, 'error_on_requires_action', 'mandate_data', 'off_session']
export const UPDATE = [
  ...COMMON,
  'amount',
  'currency',
  'customer',
  'description',
  'metadata',
  'statement_descriptor',
  'statement_descriptor_suffix',
  'transfer_group',
]
export const CREATE = [...CONFIRM, ...UPDATE, 'automatic_payment_methods', 'confirm', 'confirmation_method']
export const CAPTURE = ['amount_to_capture', 'final_capture', 'metadata']

/** Asked "if available", which on this account, as on most, the extras are not. */
const CARD_OPTIONS = [
  'request_extended_authorization',
  'request_incremental_authorization',
  'request_multicapture',
  'request_overcapture',
  'request_three_d_secure',
]

export function checkModelled(params: Create | Confirm | Update, modelled: string[]): void {
  onlyModelled(params, modelled)
  checkCardAllowed(params.allowed_payment_method_types)
  const card = params.payment_method_options?.card
  if (card) onlyModelled(card, CARD_OPTIONS, 'payment_method_options[card]')
}

type CardOptions = NonNullable<Create['payment_method_options']>['card']

export function cardOptionsOf(given: CardOptions): Partial<Stripe.PaymentIntent.PaymentMethodOptions.Card> {
  if (!given) return {}
  const { request_three_d_secure: threeDSecure, request_extended_authorization: extended } = given
  return {
    ...(threeDSecure ? { request_three_d_secure: threeDSecure } : {}),
    ...(extended ? { request_extended_authorization: extended } : {}),
  }
}

/** The method that the call names or describes, if it does either. */
export function methodGiven(
  scope: Scope,
  params: Pick<Create, 'payment_method' | 'payment_method_data'>,
): Stripe.PaymentMethod | null {
  if (params.payment_method) return methodNamed(scope, params.payment_method)
  if (params.payment_method_data) {
    return methodFromInput(scope, params.payment_method_data, 'payment_method_data')
  }
  return null
}

/** The intent with what both an update and a confirmation may change. */
export function changedIntent(before: Stripe.PaymentIntent, params: Confirm | Update): Stripe.PaymentIntent {
  const options = before.payment_method_options
  return {
    ...before,
    allowed_payment_method_types: params.allowed_payment_method_types ?? before.allowed_payment_method_types,
    capture_method: params.capture_method ?? before.capture_method,
    receipt_email: params.receipt_email === undefined ? before.receipt_email : params.receipt_email || null,
    setup_future_usage: params.setup_future_usage || before.setup_future_usage,
    payment_method_options: options?.card
      ? { ...options, card: { ...options.card, ...cardOptionsOf(params.payment_method_options?.card) } }
      : options,
  }
}
