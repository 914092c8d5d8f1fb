import { readMeter } from '#src/features/live/read-meter.ts'
import { sessionId } from '#src/features/live/session-id.schema.ts'
import { route } from '#src/server/http/route.ts'

export const GET = route(
  { name: '/api/sessions/[bookingId]/meter', limit: 'API', schema: sessionId },
  ({ ctx, input }) => readMeter(ctx, input.bookingId),
)
