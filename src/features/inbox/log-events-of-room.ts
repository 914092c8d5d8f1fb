import { logLiveKitEvent } from '#src/features/live/log-livekit-event.ts'
import type { Ctx, Db } from '#src/features/ports.ts'

/**
 * Puts what LiveKit told of a room, and no job has processed yet, into the attendance log. A session is judged by
 * all that is known of it: while the worker was away, the web processes went on storing webhooks.
 */
export async function logEventsOfRoom(ctx: Ctx, db: Db, roomName: string): Promise<void> {
  const logged = await logWaitingEvents(db, roomName)
  if (logged.length === 0) return
  await db.inboxEvent.updateMany({
    where: { id: { in: logged }, processedAt: null },
    data: { processedAt: ctx.clock.date(), lastError: null },
  })
}

/**
 * The same for a reading between two looks at the session: the events stay waiting for their jobs, which look at it.
 * @returns their ids
 */
export async function logWaitingEvents(db: Db, roomName: string): Promise<string[]> {
  const waiting = await db.inboxEvent.findMany({
    where: {
      provider: 'LIVEKIT',
      processedAt: null,
      payload: { path: ['room', 'name'], equals: roomName },
    },
    orderBy: { receivedAt: 'asc' },
    select: { id: true, payload: true, receivedAt: true },
  })
  for (const event of waiting) await logLiveKitEvent(db, event)
  return waiting.map(({ id }) => id)
}
