import type Stripe from 'stripe'
import { invalidRequest, notModelled } from '../http/failure.ts'
import { idOf } from '../ids.ts'
import type { Scope } from '../scope.ts'
import { latestCharge, releaseCharge, takeCharge } from './charge.ts'
import { unexpectedState } from './state.ts'

/** Takes a held amount, or less: the rest is released and cannot be taken later. */
export function captureIntent(
  scope: Scope,
  intent: Stripe.PaymentIntent,
  params: Stripe.PaymentIntentCaptureParams,
): Stripe.PaymentIntent {
  if (params.final_capture === false) throw notModelled('final_capture')
  const charge = latestCharge(scope, intent)
  if (intent.status !== 'requires_capture' || !charge) {
    throw unexpectedState(intent, 'captured', ['requires_capture'])
  }
  const amount = params.amount_to_capture ?? intent.amount_capturable
  if (amount < 1) {
    throw invalidRequest(
      'This value must be greater than or equal to 1.',
      'amount_to_capture',
      'parameter_invalid_integer',
    )
  }
  if (amount > intent.amount_capturable) {
    throw invalidRequest(
      `The amount to capture (${amount}) is greater than the amount that can be captured (${intent.amount_capturable}).`,
      'amount_to_capture',
      'amount_too_large',
    )
  }
  const taken = takeCharge(scope, charge, amount)
  const captured = scope.objects.save('payment_intent', {
    ...intent,
    status: 'succeeded',
    amount_capturable: 0,
    amount_received: amount,
  })
  scope.emit('charge.captured', taken)
  scope.emit('payment_intent.succeeded', captured)
  markSessionPaid(scope, captured)
  return captured
}

function markSessionPaid(scope: Scope, intent: Stripe.PaymentIntent): void {
  const { session: id } = scope.objects.hidden('payment_intent', intent.id)
  const session = id && scope.objects.find('checkout.session', id)
  if (session) scope.objects.save('checkout.session', { ...session, payment_status: 'paid' })
}

const CANCELABLE: Stripe.PaymentIntent.Status[] = [
  'requires_payment_method',
  'requires_capture',
  'requires_confirmation',
  'requires_action',
]

/** Ends an intent; a hold is released. */
export function cancelIntent(
  scope: Scope,
  intent: Stripe.PaymentIntent,
  reason: Stripe.PaymentIntent.CancellationReason | null,
): Stripe.PaymentIntent {
  if (!CANCELABLE.includes(intent.status)) throw unexpectedState(intent, 'canceled', CANCELABLE)
  const charge = intent.status === 'requires_capture' ? latestCharge(scope, intent) : undefined
  const released = charge && releaseCharge(scope, charge.id)
  const canceled = scope.objects.save('payment_intent', {
    ...intent,
    status: 'canceled',
    amount_capturable: 0,
    canceled_at: scope.now(),
    cancellation_reason: reason,
    next_action: null,
  })
  if (released) scope.emit(reason === 'expired' ? 'charge.expired' : 'charge.refunded', released)
  scope.emit('payment_intent.canceled', canceled)
  return canceled
}

/** A hold reached its `capture_before`: the money is the cardholder's again. */
export function expireHold(scope: Scope, chargeId: string): void {
  const charge = scope.objects.get('charge', chargeId)
  const intent = scope.objects.find('payment_intent', idOf(charge.payment_intent) ?? '')
  if (intent?.status === 'requires_capture') cancelIntent(scope, intent, 'expired')
}
