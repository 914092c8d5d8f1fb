import type Stripe from 'stripe'
import { finishAuthentication } from '../payments/confirm.ts'
import { finishSetupAuthentication } from '../payments/setup.ts'
import type { Scope } from '../scope.ts'
import { completeSession } from './pay.ts'

/** What follows the bank's page: the intent goes on, and with it the Checkout Session it belongs to. */
export function completeAuthentication(
  scope: Scope,
  id: string,
  passed: boolean,
): Stripe.PaymentIntent | Stripe.SetupIntent {
  if (id.startsWith('seti_')) {
    const setup = finishSetupAuthentication(scope, scope.objects.get('setup_intent', id), passed)
    closeSession(scope, scope.objects.hidden('setup_intent', id).session)
    return setup
  }
  const intent = finishAuthentication(scope, scope.objects.get('payment_intent', id), passed)
  closeSession(scope, scope.objects.hidden('payment_intent', id).session)
  return intent
}

function closeSession(scope: Scope, id: string | null): void {
  if (id && scope.objects.get('checkout.session', id).status === 'open') completeSession(scope, id)
}
