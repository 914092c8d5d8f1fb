import { beatInput } from '#src/features/live/record-beat.schema.ts'
import { recordBeat } from '#src/features/live/record-beat.ts'
import { sessionId } from '#src/features/live/session-id.schema.ts'
import { route } from '#src/server/http/route.ts'

const beat = beatInput.extend(sessionId.shape)

/** A page in the room says that it is open and what it hears; the answer is the meter. */
export const POST = route(
  { name: '/api/sessions/[bookingId]/beat', limit: 'API', schema: beat },
  ({ ctx, input: { bookingId, ...said } }) => recordBeat(ctx, bookingId, said),
)
