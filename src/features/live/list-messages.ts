import { err, ok, type Result } from '#src/domain/errors.ts'
import { authorize } from '#src/features/authorize.ts'
import type { Ctx } from '#src/features/ports.ts'
import type { RoomMessage } from './message.schema.ts'
import { newestMessages } from './messages.repo.ts'

/** What the two wrote in the room, oldest first. Refusals: UNAUTHENTICATED, FORBIDDEN, NOT_FOUND. */
export async function listMessages(ctx: Ctx, bookingId: string): Promise<Result<RoomMessage[]>> {
  const booking = await ctx.db.booking.findUnique({
    where: { id: bookingId },
    select: { id: true, learnerId: true, expertId: true, expertUserId: true },
  })
  if (!booking) return err('NOT_FOUND')
  const may = authorize(ctx, 'chat.read', booking)
  return may.ok ? ok(await newestMessages(ctx.db, booking)) : may
}
