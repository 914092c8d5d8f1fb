import type { Role } from '#src/domain/attendance/observation.ts'
import { err, ok, type Result } from '#src/domain/errors.ts'
import { authorize } from '#src/features/authorize.ts'
import type { Ctx } from '#src/features/ports.ts'
import { addObservations, findSession } from './live.repo.ts'
import { type MeterReading, meterOf } from './read-meter.ts'
import type { BeatInput } from './record-beat.schema.ts'
import { hasRoom } from './session-time.ts'

/**
 * A page in the room says that it is open and whether the other's sound arrives; it gets the meter back.
 * Such a word can shorten a bill, never lengthen it: see domain/attendance.
 *
 * Refusals: UNAUTHENTICATED, FORBIDDEN, NOT_FOUND.
 */
export async function recordBeat(
  ctx: Ctx,
  bookingId: string,
  input: BeatInput,
): Promise<Result<MeterReading>> {
  const booking = await ctx.db.booking.findUnique({ where: { id: bookingId } })
  if (!booking) return err('NOT_FOUND')
  const may = authorize(ctx, 'room.enter', booking)
  if (!may.ok) return may
  const { actor } = ctx
  if (actor.kind !== 'USER') return err('UNAUTHENTICATED')

  const now = ctx.clock.now()
  const role: Role = actor.userId === booking.learnerId ? 'LEARNER' : 'EXPERT'
  if (hasRoom(booking) && (await findSession(ctx.db, bookingId)))
    await addObservations(ctx.db, bookingId, [
      {
        source: 'BEACON',
        kind: input.hears === null ? 'HEARTBEAT' : input.hears ? 'HEARD' : 'UNHEARD',
        role,
        participantSid: input.participantSid ?? null,
        providerAt: null,
        receivedAt: now,
        dedupeKey: `beat:${bookingId}:${role}:${input.page}:${input.count}`,
      },
    ])
  return ok(await meterOf(ctx.db, booking, now))
}
