import type { Ctx, Tx } from '#src/features/ports.ts'
import { findSession } from './live.repo.ts'

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

/** Disconnects whoever is still in the room of a session that is over. */
export async function closeRoom(ctx: Ctx, { bookingId }: { bookingId: string }): Promise<void> {
  const session = await findSession(ctx.db, bookingId)
  if (session?.endedAt && ctx.video.configured) await ctx.video.closeRoom(session.roomName)
}
