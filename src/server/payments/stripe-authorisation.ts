import type Stripe from 'stripe'
import type { Authorisation } from '#src/features/ports/payments.ts'

/** What every read of a PaymentIntent asks for, so that one answer holds the whole truth. */
export const AUTHORISATION_EXPAND = ['latest_charge.balance_transaction']

/** Decided by status and amounts, never by which event brought the news. */
export function toAuthorisation(intent: Stripe.PaymentIntent): Authorisation {
  const charge = typeof intent.latest_charge === 'object' ? intent.latest_charge : null
  const transaction =
    charge && typeof charge.balance_transaction === 'object' ? charge.balance_transaction : null
  const card = charge?.payment_method_details?.card
  const captureBefore = card?.capture_before
  return {
    paymentIntentId: intent.id,
    status: statusOf(intent.status),
    currency: intent.currency.toUpperCase(),
    authorisedMinor: intent.status === 'requires_capture' ? intent.amount_capturable : intent.amount,
    capturedMinor: intent.amount_received,
    chargeId: idOf(intent.latest_charge),
    paymentMethodId: idOf(intent.payment_method),
    card: card?.brand && card.last4 ? { brand: card.brand, last4: card.last4 } : null,
    captureBefore: captureBefore ? captureBefore * 1000 : null,
    feeMinor: transaction ? transaction.fee : null,
    disputed: charge?.disputed ?? false,
    refundedMinor: charge ? refundedAfterCapture(charge) : 0,
    availableOn: transaction ? transaction.available_on * 1000 : null,
  }
}

/** What is let go of at a partial capture stands in `amount_refunded` as well, and is no refund. */
function refundedAfterCapture(charge: Stripe.Charge): number {
  return Math.max(0, charge.amount_refunded - (charge.amount - charge.amount_captured))
}

function statusOf(status: Stripe.PaymentIntent.Status): Authorisation['status'] {
  switch (status) {
    case 'requires_capture':
      return 'AUTHORISED'
    case 'succeeded':
      return 'CAPTURED'
    case 'canceled':
      return 'RELEASED'
    default:
      return 'WAITING'
  }
}

export function idOf(reference: string | { id: string } | null | undefined): string | null {
  if (!reference) return null
  return typeof reference === 'string' ? reference : reference.id
}
