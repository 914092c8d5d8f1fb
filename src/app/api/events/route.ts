import { z } from 'zod'
import { err } from '#src/domain/errors.ts'
import { findActor } from '#src/features/identity/find-actor.ts'
import { hearOfBooking } from '#src/features/live/hear-of-booking.ts'
import { route } from '#src/server/http/route.ts'
import { eventStream } from '#src/server/realtime/event-stream.ts'

const asked = z.object({ booking: z.uuid() })

/** Server-sent events about one booking: `/api/events?booking=<id>`. Figures and ids only; read the rest. */
export const GET = route(
  { name: '/api/events', limit: 'API', schema: asked },
  async ({ ctx, input, request }) => {
    const topic = await hearOfBooking(ctx, input.booking)
    const { actor } = ctx
    if (!topic.ok || actor.kind !== 'USER') return topic.ok ? err('UNAUTHENTICATED') : topic
    return eventStream(request, [topic.value], {
      account: actor.userId,
      stillAllowed: async () =>
        (await hearOfBooking({ ...ctx, actor: await findActor(ctx, actor) }, input.booking)).ok,
    })
  },
)
