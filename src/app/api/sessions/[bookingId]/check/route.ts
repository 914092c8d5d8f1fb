import { prepareCheck } from '#src/features/live/prepare-check.ts'
import { sessionId } from '#src/features/live/session-id.schema.ts'
import { route } from '#src/server/http/route.ts'

/** An entry into an empty room in which the lobby tries the network. */
export const POST = route(
  { name: '/api/sessions/[bookingId]/check', limit: 'API', schema: sessionId },
  ({ ctx, input }) => prepareCheck(ctx, input.bookingId),
)
