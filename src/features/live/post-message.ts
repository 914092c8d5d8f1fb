import { err, ok, type Result } from '#src/domain/errors.ts'
import { authorize } from '#src/features/authorize.ts'
import type { Ctx } from '#src/features/ports.ts'
import type { MessageInput, RoomMessage } from './message.schema.ts'
import { keepMessage } from './messages.repo.ts'
import { doorRefusal } from './session-time.ts'

/**
 * Writes to the other person while the room is open. Sent again under the same key, it answers what was stored.
 *
 * Refusals: UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, ROOM_NOT_OPEN (details.opensAt), ROOM_CLOSED.
 */
export async function postMessage(ctx: Ctx, input: MessageInput): Promise<Result<RoomMessage>> {
  const booking = await ctx.db.booking.findUnique({ where: { id: input.bookingId } })
  if (!booking) return err('NOT_FOUND')
  const may = authorize(ctx, 'chat.write', booking)
  if (!may.ok) return may
  const { actor } = ctx
  if (actor.kind !== 'USER') return err('UNAUTHENTICATED')

  const now = ctx.clock.now()
  const refusal = doorRefusal(booking, now)
  if (refusal) return refusal

  const { clientKey, text } = input
  const message = await ctx.withTx('post-message', {}, async (tx) => {
    const kept = await keepMessage(tx, booking, {
      authorId: actor.userId,
      clientKey,
      text,
      createdAt: new Date(now),
    })
    if (kept.isNew) await ctx.realtime.publish(tx, `booking:${booking.id}`, { message: kept.message.id })
    return kept.message
  })
  return ok(message)
}
