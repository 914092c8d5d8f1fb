import type Stripe from 'stripe'
import { checkCard, isMistake } from '../cards/check.ts'
import { ApiFailure, invalidRequest } from '../http/failure.ts'
import { idOf } from '../ids.ts'
import { confirmIntent } from '../payments/confirm.ts'
import { createIntent } from '../payments/intent.ts'
import { createCardMethod, metadataOf, NO_ADDRESS } from '../payments/method.ts'
import { cancelIntent } from '../payments/settle.ts'
import { cancelSetup, confirmSetup } from '../payments/setup.ts'
import { changeCustomer, newCustomer } from '../resources/customers.ts'
import type { Scope } from '../scope.ts'

type Session = Stripe.Checkout.Session

export interface Submission {
  number: string
  expMonth: number
  expYear: number
  cvc: string
  name: string
  email?: string
}

/** `done`: the session is complete. `authenticate`: the bank's page comes next. */
export type Progress = 'authenticate' | 'done'

export const notOpen = (session: Session, done: string): ApiFailure =>
  invalidRequest(
    `This Checkout Session cannot be ${done} because it has a status of ${session.status}. ` +
      'Only Checkout Sessions with a status of open can be.',
    undefined,
    'checkout_session_not_open',
  )

/** What the form on the hosted page does. A refusal of the card is thrown as the API would, and kept. */
export function submitSession(scope: Scope, session: Session, card: Submission): Progress {
  if (session.status !== 'open') throw notOpen(session, 'completed')
  const checked = checkCard(card, scope.now())
  if (isMistake(checked)) {
    throw new ApiFailure(402, {
      type: 'card_error',
      code: checked.code,
      message: checked.message,
      param: checked.field,
      ...(checked.declineCode ? { decline_code: checked.declineCode } : {}),
    })
  }
  const customer = customerOf(scope, session, card)
  const email = card.email || session.customer_email || emailOf(scope, customer)
  const method = createCardMethod(scope, {
    ...checked,
    billing: { name: card.name, ...(email ? { email } : {}) },
  })
  const held = scope.objects.save('checkout.session', {
    ...session,
    customer,
    customer_details: {
      address: NO_ADDRESS,
      business_name: null,
      email,
      individual_name: null,
      name: card.name || null,
      phone: null,
      tax_exempt: 'none',
      tax_ids: null,
    },
  })
  const status = held.mode === 'setup' ? saveCard(scope, held, method) : pay(scope, held, method)
  if (status === 'requires_action') return 'authenticate'
  completeSession(scope, session.id)
  return 'done'
}

const emailOf = (scope: Scope, customer: string | null): string | null =>
  customer ? (scope.objects.find('customer', customer)?.email ?? null) : null

function customerOf(scope: Scope, session: Session, card: Submission): string | null {
  const known = idOf(session.customer)
  const { intent, renamesCustomer } = scope.objects.hidden('checkout.session', session.id)
  if (known && renamesCustomer) changeCustomer(scope, known, { name: card.name })
  if (known) return known
  if (session.customer_creation !== 'always' && !intent.setup_future_usage) return null
  const email = card.email || session.customer_email
  return newCustomer(scope, { name: card.name, ...(email ? { email } : {}) }).id
}

function saveCard(scope: Scope, session: Session, method: Stripe.PaymentMethod): string {
  const setup = scope.objects.get('setup_intent', idOf(session.setup_intent) ?? '')
  const mine = { ...setup, customer: session.customer as string | null }
  return confirmSetup(scope, mine, method, `${scope.publicUrl}/c/pay/${session.id}/return`).status
}

function pay(scope: Scope, session: Session, method: Stripe.PaymentMethod): string {
  const intent = intentOf(scope, session)
  const customer = session.customer as string | null
  return confirmIntent(
    scope,
    { ...intent, customer },
    {
      method,
      offSession: false,
      returnUrl: `${scope.publicUrl}/c/pay/${session.id}/return`,
    },
  ).status
}

/** The session's intent; it comes into being with the first attempt to pay and survives a refused card. */
function intentOf(scope: Scope, session: Session): Stripe.PaymentIntent {
  const existing = idOf(session.payment_intent)
  if (existing) return scope.objects.get('payment_intent', existing)
  const { intent: data } = scope.objects.hidden('checkout.session', session.id)
  const intent = createIntent(scope, {
    amount: session.amount_total ?? 0,
    currency: session.currency ?? '',
    captureMethod: data.capture_method ?? 'automatic_async',
    customer: session.customer as string | null,
    description: data.description,
    metadata: metadataOf(data.metadata),
    receiptEmail: data.receipt_email,
    setupFutureUsage: data.setup_future_usage ?? null,
    statementDescriptor: data.statement_descriptor,
    statementDescriptorSuffix: data.statement_descriptor_suffix,
    transferGroup: data.transfer_group ?? null,
    allowedTypes: null,
    automatic: { allow_redirects: 'always', enabled: true },
    cardOptions: {
      request_three_d_secure: session.payment_method_options?.card?.request_three_d_secure ?? 'automatic',
    },
    hidden: { session: session.id },
  })
  scope.objects.save('checkout.session', { ...session, payment_intent: intent.id })
  return intent
}

/** Closes a session whose intent went through. Manual capture leaves it `unpaid` until the money is taken. */
export function completeSession(scope: Scope, id: string): Session {
  const session = scope.objects.get('checkout.session', id)
  const intent = session.payment_intent
    ? scope.objects.get('payment_intent', idOf(session.payment_intent) ?? '')
    : undefined
  const complete = scope.objects.save('checkout.session', {
    ...session,
    status: 'complete',
    payment_status:
      session.mode === 'setup' ? 'no_payment_required' : intent?.status === 'succeeded' ? 'paid' : 'unpaid',
    url: null,
  })
  scope.unschedule('session_expiry', id)
  scope.emit('checkout.session.completed', complete)
  return complete
}

/** Closes an open session: at its time, or because the platform asked. */
export function expireSession(scope: Scope, session: Session): Session {
  if (session.status !== 'open') throw notOpen(session, 'expired')
  const intent = idOf(session.payment_intent)
  if (intent) cancelIntent(scope, scope.objects.get('payment_intent', intent), 'automatic')
  const setup = idOf(session.setup_intent)
  if (setup) cancelSetup(scope, scope.objects.get('setup_intent', setup), 'abandoned')
  scope.unschedule('session_expiry', session.id)
  const expired = scope.objects.save('checkout.session', { ...session, status: 'expired', url: null })
  scope.emit('checkout.session.expired', expired)
  return expired
}
