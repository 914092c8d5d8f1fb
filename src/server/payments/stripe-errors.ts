import Stripe from 'stripe'
import { AppError } from '#src/domain/errors.ts'

/**
 * Two kinds of failure matter to a caller. PAYMENT_UNAVAILABLE: the answer is unknown or "later"; the same
 * key may be sent again. PAYMENT_FAILED: Stripe understood and refused; `details.code` says why.
 * https://docs.stripe.com/error-handling
 */
export function translateStripeError(error: unknown): AppError {
  if (error instanceof AppError) return error
  if (error instanceof Stripe.errors.StripeError) {
    const busy =
      error instanceof Stripe.errors.StripeConnectionError ||
      error instanceof Stripe.errors.StripeRateLimitError ||
      error instanceof Stripe.errors.StripeAPIError ||
      // Ours to mend, not the booking's fault: a key being rotated must not make a capture final.
      error instanceof Stripe.errors.StripeAuthenticationError ||
      error instanceof Stripe.errors.StripePermissionError ||
      error instanceof Stripe.errors.StripeIdempotencyError ||
      error.statusCode === 409
    if (busy)
      return new AppError(
        'PAYMENT_UNAVAILABLE',
        { code: error.code ?? error.type, keyBurnt: isStored(error) },
        error,
      )
    const details = {
      code: error.code ?? error.type,
      declineCode: declineCode(error),
      requestId: error.requestId,
    }
    return new AppError('PAYMENT_FAILED', details, error)
  }
  return new AppError('INTERNAL', {}, error)
}

/**
 * Stripe stores a failure of its own under the idempotency key and replays it for a day, while lost connections,
 * limits and conflicts store nothing. https://docs.stripe.com/api/idempotent_requests
 */
function isStored(error: Stripe.errors.StripeError): boolean {
  // The same key with other words (a name was edited in between) is refused for as long as the key is kept.
  if (error instanceof Stripe.errors.StripeIdempotencyError) return true
  return error instanceof Stripe.errors.StripeAPIError && (error.statusCode ?? 0) >= 500
}

function declineCode(error: Stripe.errors.StripeError): string | undefined {
  return error instanceof Stripe.errors.StripeCardError ? error.decline_code : undefined
}

/** Runs one call of the SDK and lets out nothing but AppErrors. */
export async function calling<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call()
  } catch (error) {
    throw translateStripeError(error)
  }
}

export function isRefusal(error: unknown, ...codes: string[]): boolean {
  return (
    error instanceof AppError &&
    error.code === 'PAYMENT_FAILED' &&
    codes.includes(String(error.details?.code))
  )
}
