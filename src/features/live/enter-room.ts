import { sideOf } from '#src/domain/access/side.ts'
import type { Role } from '#src/domain/attendance/observation.ts'
import { err, ok, type Result } from '#src/domain/errors.ts'
import { ROOM_TOKEN_TTL } from '#src/domain/policy/session.ts'
import { authorize } from '#src/features/authorize.ts'
import type { Ctx } from '#src/features/ports.ts'
import { ensureSession, findSession, setNextCheck } from './live.repo.ts'
import { doorRefusal, hasRoom } from './session-time.ts'
import { turnAway } from './turn-away.ts'

export interface RoomEntry {
  /** Address of the video server for browsers. */
  url: string
  /** Opens this one room for this one person; fetched anew at every join. */
  token: string
  role: Role
  roomName: string
}

/**
 * Lets one of the two people into the room of their booking, ten minutes before the start at the earliest.
 *
 * Refusals: UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, ROOM_NOT_OPEN (details.opensAt), ROOM_CLOSED,
 * VIDEO_UNAVAILABLE.
 */
export async function enterRoom(ctx: Ctx, bookingId: string): Promise<Result<RoomEntry>> {
  const booking = await ctx.db.booking.findUnique({
    where: { id: bookingId },
    include: { expert: { select: { displayName: true } } },
  })
  if (!booking) return err('NOT_FOUND')
  const may = authorize(ctx, 'room.enter', booking)
  if (!may.ok) return may
  const { actor } = ctx
  const role = sideOf(actor, booking)
  if (actor.kind !== 'USER' || !role) return err('FORBIDDEN')

  const now = ctx.clock.now()
  const refusal = doorRefusal(booking, now)
  if (refusal) return refusal
  if (!ctx.video.configured || !ctx.video.publicUrl)
    return err('VIDEO_UNAVAILABLE', { reason: 'not_configured' })

  try {
    const session = await ensureSession(ctx.db, bookingId)
    if (session.endedAt) return err('ROOM_CLOSED', { status: booking.status })
    const room = await ctx.video.openRoom({
      roomName: session.roomName,
      metadata: JSON.stringify({ booking: bookingId }),
    })
    await ctx.db.liveSession.updateMany({
      where: { bookingId, openedAt: null },
      data: { openedAt: new Date(now), roomSid: room.sid },
    })
    if (await isOver(ctx, bookingId)) {
      // It ended while the room was being opened: that has brought back a room that nobody would close.
      await ctx.video.closeRoom(session.roomName)
      return err('ROOM_CLOSED', { status: booking.status })
    }
    await setNextCheck(ctx.db, bookingId, new Date(now))
    const token = await ctx.video.entryToken({
      roomName: session.roomName,
      identity: role,
      // The learner knows the expert by the name of the profile, not by that of the account.
      name: role === 'EXPERT' ? booking.expert.displayName : actor.name,
      ttlSeconds: ROOM_TOKEN_TTL / 1_000,
    })
    return ok({ url: ctx.video.publicUrl, token, role, roomName: session.roomName })
  } catch (error) {
    return turnAway(ctx, bookingId, role, error)
  }
}

/** Read after the room was opened: whatever ended the session before is seen, whatever ends it later closes the room. */
async function isOver(ctx: Ctx, bookingId: string): Promise<boolean> {
  const session = await findSession(ctx.db, bookingId)
  const booking = await ctx.db.booking.findUnique({ where: { id: bookingId }, select: { status: true } })
  return !booking || !hasRoom(booking) || session?.endedAt !== null
}
