import { sideOf } from '#src/domain/access/side.ts'
import { err, ok, type Result } from '#src/domain/errors.ts'
import { ROOM_TOKEN_TTL } from '#src/domain/policy/session.ts'
import { authorize } from '#src/features/authorize.ts'
import type { Ctx } from '#src/features/ports.ts'
import { doorRefusal } from './session-time.ts'
import { turnAway } from './turn-away.ts'

export interface CheckEntry {
  url: string
  token: string
}

/**
 * An entry into an empty room of its own, in which a lobby tries whether sound and picture get through. Nothing
 * that happens there is anybody's attendance: no session has its name. Only that there was no way into it is.
 *
 * Refusals: UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, ROOM_NOT_OPEN (details.opensAt), ROOM_CLOSED,
 * VIDEO_UNAVAILABLE.
 */
export async function prepareCheck(ctx: Ctx, bookingId: string): Promise<Result<CheckEntry>> {
  const booking = await ctx.db.booking.findUnique({ where: { id: bookingId } })
  if (!booking) return err('NOT_FOUND')
  const may = authorize(ctx, 'room.enter', booking)
  if (!may.ok) return may
  const side = sideOf(ctx.actor, booking)
  if (!side) return err('FORBIDDEN')
  const refusal = doorRefusal(booking, ctx.clock.now())
  if (refusal) return refusal
  if (!ctx.video.configured || !ctx.video.publicUrl)
    return err('VIDEO_UNAVAILABLE', { reason: 'not_configured' })

  const roomName = `check-${bookingId}-${side.toLowerCase()}`
  try {
    await ctx.video.openRoom({ roomName, metadata: '' })
    const token = await ctx.video.entryToken({
      roomName,
      identity: 'CHECK',
      name: '',
      ttlSeconds: ROOM_TOKEN_TTL / 1_000,
    })
    return ok({ url: ctx.video.publicUrl, token })
  } catch (error) {
    return turnAway(ctx, bookingId, side, error)
  }
}
