import type Stripe from 'stripe'
import type { Checkout, CheckoutInput } from '#src/features/ports/payments.ts'
import { idOf } from './stripe-authorisation.ts'

/**
 * Metadata is not passed on from the session to its intent, so both carry the booking.
 * https://docs.stripe.com/payments/place-a-hold-on-a-payment-method
 */
export function checkoutParams(input: CheckoutInput): Stripe.Checkout.SessionCreateParams {
  const metadata = { booking: input.bookingId }
  const common = {
    customer: input.customerId,
    client_reference_id: input.bookingId,
    metadata,
    locale: input.locale as Stripe.Checkout.SessionCreateParams.Locale,
    success_url: input.successUrl,
    cancel_url: input.cancelUrl,
    expires_at: Math.ceil(input.expiresAt / 1000),
    allowed_payment_method_types: [
      'card',
    ] as Stripe.Checkout.SessionCreateParams['allowed_payment_method_types'],
  }
  if (input.purpose === 'SAVE_CARD')
    return {
      ...common,
      mode: 'setup',
      setup_intent_data: { metadata, description: input.title },
    }
  return {
    ...common,
    mode: 'payment',
    line_items: [
      {
        quantity: 1,
        price_data: {
          currency: input.currency.toLowerCase(),
          unit_amount: input.amountMinor,
          product_data: { name: input.title, description: input.description },
        },
      },
    ],
    payment_intent_data: {
      capture_method: 'manual',
      transfer_group: input.bookingId,
      description: input.title,
      metadata,
    },
  }
}

export function toCheckout(session: Stripe.Checkout.Session): Checkout {
  const setup = typeof session.setup_intent === 'object' ? session.setup_intent : null
  return {
    id: session.id,
    status: session.status === 'complete' ? 'PAID' : session.status === 'expired' ? 'CLOSED' : 'OPEN',
    bookingId: session.client_reference_id,
    paymentIntentId: idOf(session.payment_intent),
    setupIntentId: idOf(session.setup_intent),
    paymentMethodId: idOf(setup?.payment_method),
  }
}
