import type Stripe from 'stripe'
import { clientSecret, newId } from '../ids.ts'
import type { Scope } from '../scope.ts'
import type { Hidden } from '../store/kinds.ts'

export interface IntentTerms {
  amount: number
  currency: string
  captureMethod: Stripe.PaymentIntent.CaptureMethod
  confirmationMethod?: Stripe.PaymentIntent.ConfirmationMethod
  customer: string | null
  description?: string | null
  metadata: Stripe.Metadata
  paymentMethod?: string | null
  receiptEmail?: string | null
  setupFutureUsage: Stripe.PaymentIntent.SetupFutureUsage | null
  statementDescriptor?: string | null
  statementDescriptorSuffix?: string | null
  transferGroup: string | null
  allowedTypes: Stripe.PaymentIntent.AllowedPaymentMethodType[] | null
  automatic: Stripe.PaymentIntent.AutomaticPaymentMethods | null
  cardOptions?: Partial<Stripe.PaymentIntent.PaymentMethodOptions.Card>
  hidden?: Partial<Hidden['payment_intent']>
}

/** Keeps a new intent; whether it can be confirmed already depends on whether it has a payment method. */
export function createIntent(scope: Scope, terms: IntentTerms): Stripe.PaymentIntent {
  const id = newId('pi')
  const intent = scope.objects.insert(
    'payment_intent',
    {
      id,
      object: 'payment_intent',
      allowed_payment_method_types: terms.allowedTypes,
      amount: terms.amount,
      amount_capturable: 0,
      amount_details: { tip: {} },
      amount_received: 0,
      application: null,
      application_fee_amount: null,
      automatic_payment_methods: terms.automatic,
      canceled_at: null,
      cancellation_reason: null,
      capture_method: terms.captureMethod,
      client_secret: clientSecret(id),
      confirmation_method: terms.confirmationMethod ?? 'automatic',
      created: scope.now(),
      currency: terms.currency,
      customer: terms.customer,
      customer_account: null,
      description: terms.description ?? null,
      excluded_payment_method_types: null,
      last_payment_error: null,
      latest_charge: null,
      livemode: false,
      managed_payments: null,
      metadata: terms.metadata,
      next_action: null,
      on_behalf_of: null,
      payment_method: terms.paymentMethod ?? null,
      payment_method_configuration_details: null,
      payment_method_options: {
        card: {
          installments: null,
          mandate_options: null,
          network: null,
          request_three_d_secure: 'automatic',
          ...terms.cardOptions,
        },
      },
      payment_method_types: ['card'],
      payment_record: null,
      processing: null,
      receipt_email: terms.receiptEmail ?? null,
      review: null,
      setup_future_usage: terms.setupFutureUsage,
      shipping: null,
      source: null,
      statement_descriptor: terms.statementDescriptor ?? null,
      statement_descriptor_suffix: terms.statementDescriptorSuffix ?? null,
      status: terms.paymentMethod ? 'requires_confirmation' : 'requires_payment_method',
      transfer_data: null,
      transfer_group: terms.transferGroup,
    },
    {
      session: null,
      returnUrl: null,
      merchantInitiated: false,
      saveCard: terms.setupFutureUsage !== null,
      ...terms.hidden,
    },
  )
  scope.emit('payment_intent.created', intent)
  return intent
}
