import { ROOM_STATUSES } from '#src/domain/booking/status.ts'
import type { Ctx } from '#src/features/ports.ts'
import { checkSession } from './check-session.ts'

const GRACE_MS = 30_000

/**
 * Bookings whose time is over and that nothing has ended: nobody ever opened the room, or every process was
 * away. They are judged like all others. @returns how many were found
 */
export async function endForgottenBookings(ctx: Ctx): Promise<number> {
  const forgotten = await ctx.db.booking.findMany({
    where: { status: { in: [...ROOM_STATUSES] }, endAt: { lte: new Date(ctx.clock.now() - GRACE_MS) } },
    orderBy: { endAt: 'asc' },
    select: { id: true },
    take: 100,
  })
  for (const { id } of forgotten)
    await checkSession(ctx, { bookingId: id }).catch((error) =>
      // One that cannot be ended does not keep the others from it.
      ctx.log.error({ error, booking: id }, 'A booking whose time is over could not be ended'),
    )
  return forgotten.length
}
