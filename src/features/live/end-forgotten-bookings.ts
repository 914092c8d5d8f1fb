import { isAppError } from '#src/domain/errors.ts'
import type { Ctx } from '#src/features/ports.ts'
import { closeSession } from './close-session.ts'

const GRACE_MS = 30_000

/**
 * Bookings whose time is over and that nothing has ended: nobody ever opened the room, or every process was
 * away. @returns how many were ended
 */
export async function endForgottenBookings(ctx: Ctx): Promise<number> {
  const forgotten = await ctx.db.booking.findMany({
    where: { status: { in: ['CONFIRMED', 'LIVE'] }, endAt: { lte: new Date(ctx.clock.now() - GRACE_MS) } },
    orderBy: { endAt: 'asc' },
    select: { id: true },
    take: 100,
  })
  for (const { id } of forgotten)
    await closeSession(ctx, id, { on: 'TIME_OVER', by: 'SYSTEM' }).catch((error) => {
      if (!isAppError(error) || error.code !== 'STALE_STATE') throw error
    })
  return forgotten.length
}
