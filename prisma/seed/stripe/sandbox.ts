import type Stripe from 'stripe'
import type { Authorisation } from '#src/features/ports/payments.ts'
import { AUTHORISATION_EXPAND, toAuthorisation } from '#src/server/payments/stripe-authorisation.ts'
import { makeStripe } from '#src/server/payments/stripe-client.ts'

export type Sandbox = { readonly url: string; readonly stripe: Stripe }

export const openSandbox = (url: string, secretKey: string): Sandbox => ({
  url,
  stripe: makeStripe(secretKey, url),
})

type Amount = { readonly bookingId: string; readonly amountMinor: number; readonly currency: string }

/** Reserves money on the test card, as the hosted page would. Again with the same booking: the same money. */
export async function reserve({ stripe }: Sandbox, amount: Amount): Promise<Authorisation> {
  const intent = await stripe.paymentIntents.create(
    {
      amount: amount.amountMinor,
      currency: amount.currency.toLowerCase(),
      capture_method: 'manual',
      confirm: true,
      payment_method: 'pm_card_visa',
      allowed_payment_method_types: ['card'],
      transfer_group: amount.bookingId,
      metadata: { booking: amount.bookingId },
      expand: AUTHORISATION_EXPAND,
    },
    { idempotencyKey: `demo-reservation:${amount.bookingId}` },
  )
  return toAuthorisation(intent)
}

export async function take(
  { stripe }: Sandbox,
  reserved: Authorisation,
  amount: Amount,
): Promise<Authorisation> {
  const intent = await stripe.paymentIntents.capture(
    reserved.paymentIntentId,
    { amount_to_capture: amount.amountMinor, expand: AUTHORISATION_EXPAND },
    { idempotencyKey: `capture:${amount.bookingId}:${reserved.paymentIntentId}` },
  )
  return toAuthorisation(intent)
}
