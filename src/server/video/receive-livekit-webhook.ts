import { receiveProviderEvent } from '#src/features/inbox/receive-provider-event.ts'
import { systemCtx } from '#src/server/ctx.ts'
import { isTooLarge, readSigned } from '#src/server/http/signed-body.ts'
import { toResponse } from '#src/server/http/to-response.ts'

const MAX_BYTES = 256 * 1024

/**
 * As with payments: verify, store, answer. LiveKit keeps its events in memory and holds up all others of the
 * room while it waits, so the answer comes at once; an unknown room is no error, for a 4xx is never retried.
 */
export async function receiveLiveKitWebhook(request: Request): Promise<Response> {
  const ctx = await systemCtx('livekit webhook')
  try {
    const { body, signature } = await readSigned(request, 'authorization', MAX_BYTES)
    const event = await ctx.video.verifyWebhook(body, signature)
    const { id: eventId, type, payload } = event
    const known = await receiveProviderEvent(ctx, {
      provider: 'LIVEKIT',
      eventId,
      type,
      account: null,
      payload,
    })
    return Response.json({ received: known })
  } catch (error) {
    if (isTooLarge(error)) return new Response(null, { status: 413 })
    return toResponse(error, ctx.requestId)
  }
}
