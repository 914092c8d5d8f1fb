import { err, ok, type Result } from '#src/domain/errors.ts'
import { authorize } from '#src/features/authorize.ts'
import type { Ctx } from '#src/features/ports.ts'

/**
 * The topic of a booking's live events, for the two people alone: events tell when somebody comes or writes.
 * Refusals: UNAUTHENTICATED, FORBIDDEN, NOT_FOUND.
 */
export async function hearOfBooking(ctx: Ctx, bookingId: string): Promise<Result<string>> {
  const booking = await ctx.db.booking.findUnique({
    where: { id: bookingId },
    select: { learnerId: true, expertId: true, expertUserId: true },
  })
  if (!booking) return err('NOT_FOUND')
  const may = authorize(ctx, 'chat.read', booking)
  return may.ok ? ok(`booking:${bookingId}`) : may
}
