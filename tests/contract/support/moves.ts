import type Stripe from 'stripe'
import type { Bench } from './sandbox.ts'

/** An Express account that has been through onboarding and can be paid. */
export async function onboardedExpert({ stripe, control }: Bench, iban?: string): Promise<string> {
  const { id } = await stripe.accounts.create({
    country: 'FR',
    email: 'expert@example.org',
    business_type: 'individual',
    controller: {
      fees: { payer: 'application' },
      losses: { payments: 'application' },
      stripe_dashboard: { type: 'express' },
    },
    capabilities: { transfers: { requested: true } },
  })
  control.onboard(id, 'complete', iban)
  return id
}

/** A held amount, authorised with the cardholder present. */
export function hold({ stripe }: Bench, card = 'pm_card_visa', amount = 3600): Promise<Stripe.PaymentIntent> {
  return stripe.paymentIntents.create({
    amount,
    currency: 'eur',
    payment_method: card,
    capture_method: 'manual',
    confirm: true,
    transfer_group: 'booking_1',
    allowed_payment_method_types: ['card'],
    expand: ['latest_charge'],
  })
}

/** A taken amount; returns the charge's id. */
export async function takenCharge(bench: Bench, card = 'pm_card_visa', amount = 3600): Promise<string> {
  const intent = await hold(bench, card, amount)
  const { latest_charge: charge } = await bench.stripe.paymentIntents.capture(intent.id)
  return idOf(charge)
}

export function idOf(value: string | { id: string } | null | undefined): string {
  if (!value) throw new Error('There is no id here')
  return typeof value === 'string' ? value : value.id
}

/** Parameters of a hosted page that reserves 36 €. */
export const reservation: Stripe.Checkout.SessionCreateParams = {
  mode: 'payment',
  success_url: 'https://visavis.example/paid?session={CHECKOUT_SESSION_ID}',
  cancel_url: 'https://visavis.example/back',
  client_reference_id: 'booking_1',
  metadata: { booking: 'booking_1' },
  allowed_payment_method_types: ['card'],
  line_items: [
    {
      quantity: 1,
      price_data: {
        currency: 'eur',
        unit_amount: 3600,
        product_data: { name: 'French conversation, 45 min' },
      },
    },
  ],
  payment_intent_data: {
    capture_method: 'manual',
    transfer_group: 'booking_1',
    metadata: { booking: 'booking_1' },
  },
}

/** What the SDK threw. */
export async function refusal(call: Promise<unknown>): Promise<Stripe.errors.StripeError> {
  const outcome = await call.then(
    () => undefined,
    (error: unknown) => error,
  )
  if (outcome instanceof Error && 'type' in outcome) return outcome as Stripe.errors.StripeError
  throw new Error(`Expected a refusal of Stripe's, got ${String(outcome)}`)
}

export const DAY = 86_400
