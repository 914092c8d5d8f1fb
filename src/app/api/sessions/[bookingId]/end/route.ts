import { endInput } from '#src/features/live/end-session.schema.ts'
import { endSession } from '#src/features/live/end-session.ts'
import { route } from '#src/server/http/route.ts'

/** Ends the session for both. */
export const POST = route(
  { name: '/api/sessions/[bookingId]/end', limit: 'API', schema: endInput },
  ({ ctx, input }) => endSession(ctx, input.bookingId, input.askedAt),
)
