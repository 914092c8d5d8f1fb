import { enterRoom } from '#src/features/live/enter-room.ts'
import { sessionId } from '#src/features/live/session-id.schema.ts'
import { route } from '#src/server/http/route.ts'

/** A fresh entry into the room; asked for at every join. */
export const POST = route(
  { name: '/api/sessions/[bookingId]/entry', limit: 'API', schema: sessionId },
  ({ ctx, input }) => enterRoom(ctx, input.bookingId),
)
