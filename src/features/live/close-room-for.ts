import type { Ctx, Tx } from '#src/features/ports.ts'
import { findSession, roomNameOf, sessionsToClose } from './live.repo.ts'

/** Plans the closing of a booking's room; a booking whose room was never opened has none. */
export async function closeRoomFor(ctx: Ctx, tx: Tx, bookingId: string, endedBy: string): Promise<void> {
  const session = await findSession(tx, bookingId)
  if (!session) return
  await tx.liveSession.updateMany({
    where: { bookingId, endedAt: null },
    data: { endedAt: ctx.clock.date(), endedBy, nextCheckAt: null },
  })
  if (session.openedAt) await ctx.jobs.enqueue(tx, 'session.close', { bookingId })
}

/**
 * Disconnects whoever is still in the room of a session that is over, and gives the session another room name: a
 * token of the old room opens nothing, even if that room came back.
 */
export async function closeRoom(ctx: Ctx, { bookingId }: { bookingId: string }): Promise<void> {
  const session = await findSession(ctx.db, bookingId)
  if (!session?.endedAt || !session.openedAt || session.closedAt || !ctx.video.configured) return
  await ctx.video.closeRoom(session.roomName)
  const { generation } = session
  await ctx.db.liveSession.updateMany({
    where: { bookingId, generation, closedAt: null },
    data: {
      closedAt: ctx.clock.date(),
      generation: generation + 1,
      roomName: roomNameOf(bookingId, generation + 1),
    },
  })
}

/** Rooms that a lost job, or a video server that was away, left open. @returns how many */
export async function closeForgottenRooms(ctx: Ctx): Promise<number> {
  const open = await sessionsToClose(ctx.db)
  for (const session of open)
    await closeRoom(ctx, session).catch((error) =>
      ctx.log.warn({ error, booking: session.bookingId }, 'A room that is over still cannot be closed'),
    )
  return open.length
}
