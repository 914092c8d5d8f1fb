import type { Ctx } from '#src/features/ports.ts'
import { checkSession } from './check-session.ts'
import { logLiveKitEvent } from './log-livekit-event.ts'

/** Adds what LiveKit saw to the booking's attendance log, then looks at the session again. */
export async function processLiveKitEvent(
  ctx: Ctx,
  event: { payload: unknown; receivedAt: Date },
): Promise<void> {
  const bookingId = await logLiveKitEvent(ctx.db, event)
  if (bookingId) await checkSession(ctx, { bookingId })
}
