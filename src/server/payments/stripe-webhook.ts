import type Stripe from 'stripe'
import { AppError } from '#src/domain/errors.ts'
import type { ProviderEvent } from '#src/features/ports/payments.ts'

/** Signature and age are checked on the raw body: a parsed and re-printed one can never match. */
export function verifyStripeWebhook(
  stripe: Stripe,
  secret: string,
  rawBody: string,
  signature: string | null,
): ProviderEvent {
  try {
    const event = stripe.webhooks.constructEvent(rawBody, signature ?? '', secret)
    return {
      id: event.id,
      type: event.type,
      account: event.account ?? null,
      createdAt: event.created * 1000,
      payload: JSON.parse(rawBody) as unknown,
    }
  } catch (error) {
    throw new AppError('FORBIDDEN', { reason: 'signature' }, error)
  }
}
