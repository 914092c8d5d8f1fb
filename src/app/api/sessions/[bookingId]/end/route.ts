import { endSession } from '#src/features/live/end-session.ts'
import { sessionId } from '#src/features/live/session-id.schema.ts'
import { route } from '#src/server/http/route.ts'

/** Ends the session for both. */
export const POST = route(
  { name: '/api/sessions/[bookingId]/end', limit: 'API', schema: sessionId },
  ({ ctx, input }) => endSession(ctx, input.bookingId),
)
