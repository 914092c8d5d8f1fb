import { receiveProviderEvent } from '#src/features/inbox/receive-provider-event.ts'
import { systemCtx } from '#src/server/ctx.ts'
import { isTooLarge, readSigned } from '#src/server/http/signed-body.ts'
import { toResponse } from '#src/server/http/to-response.ts'

/** Stripe's events stay far below it; whoever sends more is not Stripe. */
const MAX_BYTES = 512 * 1024

/**
 * Verify on the raw body, store under the event's id, answer. Stripe waits for this answer before it sends a
 * learner on from its page, so nothing else is done here.
 */
export function receiveStripeWebhook(scope: 'PLATFORM' | 'CONNECT') {
  return async (request: Request): Promise<Response> => {
    const ctx = await systemCtx(`stripe webhook ${scope.toLowerCase()}`)
    try {
      const { body, signature } = await readSigned(request, 'stripe-signature', MAX_BYTES)
      const event = ctx.payments.verifyWebhook(scope, body, signature)
      const { id: eventId, type, account, payload } = event
      const known = await receiveProviderEvent(ctx, { provider: 'STRIPE', eventId, type, account, payload })
      return Response.json({ received: known })
    } catch (error) {
      if (isTooLarge(error)) return new Response(null, { status: 413 })
      return toResponse(error, ctx.requestId)
    }
  }
}
