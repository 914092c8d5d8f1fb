import { listMessages } from '#src/features/live/list-messages.ts'
import { messageInput } from '#src/features/live/message.schema.ts'
import { postMessage } from '#src/features/live/post-message.ts'
import { sessionId } from '#src/features/live/session-id.schema.ts'
import { route } from '#src/server/http/route.ts'

const name = '/api/sessions/[bookingId]/messages'

export const GET = route({ name, limit: 'API', schema: sessionId }, ({ ctx, input }) =>
  listMessages(ctx, input.bookingId),
)

export const POST = route({ name, limit: 'CHAT', schema: messageInput }, ({ ctx, input }) =>
  postMessage(ctx, input),
)
