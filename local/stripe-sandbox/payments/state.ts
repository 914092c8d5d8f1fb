import type Stripe from 'stripe'
import { ApiFailure } from '../http/failure.ts'

/** The refusal of a step that the intent's status does not allow, carrying the intent as Stripe does. */
export function unexpectedState(
  intent: Stripe.PaymentIntent,
  done: string,
  allowed: Stripe.PaymentIntent.Status[],
): ApiFailure {
  return new ApiFailure(400, {
    type: 'invalid_request_error',
    code: 'payment_intent_unexpected_state',
    message:
      `This PaymentIntent could not be ${done} because it has a status of ${intent.status}. ` +
      `Only a PaymentIntent with one of the following statuses may be ${done}: ${allowed.join(', ')}.`,
    payment_intent: intent,
  })
}
