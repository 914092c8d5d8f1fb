import { presenceInput } from '#src/features/catalog/presence/presence.schema.ts'
import { showOnline } from '#src/features/catalog/presence/show-online.ts'
import { route } from '#src/server/http/route.ts'

/** An open studio page says that it is here, that it closes, or how its switch "Available now" was put. */
export const POST = route(
  { name: '/api/studio/presence', limit: 'PRESENCE', schema: presenceInput, maxBytes: 1_024 },
  ({ ctx, input }) => showOnline(ctx, input),
)
