import { sideOf } from '#src/domain/access/side.ts'
import type { Observation, Role } from '#src/domain/attendance/observation.ts'
import { err, ok, type Result } from '#src/domain/errors.ts'
import { authorize } from '#src/features/authorize.ts'
import { logWaitingEvents } from '#src/features/inbox/log-events-of-room.ts'
import type { Ctx } from '#src/features/ports.ts'
import { addObservations, findSession, lastBeat, type NewObservation } from './live.repo.ts'
import { type MeterReading, meterOf } from './read-meter.ts'
import type { BeatInput } from './record-beat.schema.ts'
import { hasRoom } from './session-time.ts'

/**
 * A page in the room says that it is open and whether the other's sound arrives; it gets the meter back.
 * Such a word can shorten a bill, never lengthen it: see domain/attendance.
 *
 * Refusals: UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, RATE_LIMITED.
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
  const role = sideOf(actor, booking)
  if (actor.kind !== 'USER' || !role) return err('FORBIDDEN')

  const retryAfterSeconds = await ctx.rates.take('BEAT', `${actor.userId}:${bookingId}`)
  if (retryAfterSeconds !== null) return err('RATE_LIMITED', { retryAfterSeconds })

  const now = ctx.clock.now()
  const line = {
    source: 'BEACON' as const,
    kind: kindOf(input),
    role,
    participantSid: input.participantSid ?? null,
    providerAt: null,
    receivedAt: now,
    since: noLater(input.since, now),
    heardUntil: noLater(input.heardUntil, now),
    dedupeKey: `beat:${bookingId}:${role}:${input.page}:${input.count}`,
  }
  if (hasRoom(booking)) await addToLog(ctx, bookingId, line)
  return ok(await meterOf(ctx.db, booking, now))
}

/** The page's clock may be ahead of ours. */
function noLater(told: number | null | undefined, now: number): number | null {
  return told == null ? null : Math.min(told, now)
}

function kindOf({ frozen, hears }: BeatInput): NewObservation['kind'] {
  if (frozen) return 'FROZEN'
  if (hears === null) return 'HEARTBEAT'
  return hears ? 'HEARD' : 'UNHEARD'
}

/** What the role's pages said less than this ago needs no other line: every reading goes through all of them. */
const REPEATED_WITHIN_MS = 1_000

async function addToLog(
  ctx: Ctx,
  bookingId: string,
  line: NewObservation & { readonly role: Role },
): Promise<void> {
  const session = await findSession(ctx.db, bookingId)
  if (!session) return
  const last = await lastBeat(ctx.db, bookingId, line.role)
  if (last && isRepeated(line, last)) return
  await addObservations(ctx.db, bookingId, [line])
  if (isNews(line, last)) await ctx.realtime.publish(ctx.db, `booking:${bookingId}`, { said: line.role })
  // Who is suddenly not heard has mostly just said goodbye. Stored and not yet logged, that would make the figure
  // dip: without it, silence counts from the last word before.
  if (line.kind === 'UNHEARD' && last?.kind === 'HEARD') await logWaitingEvents(ctx.db, session.roomName)
}

function isRepeated(line: Observation, last: Observation): boolean {
  return line.receivedAt - last.receivedAt < REPEATED_WITHIN_MS && saysTheSame(line, last)
}

/** It may start or stop the meter: the other's page shall not show another figure until its own next beat. */
function isNews(line: Observation, last: Observation | null): boolean {
  return line.kind !== 'HEARTBEAT' && (!last || !saysTheSame(line, last))
}

function saysTheSame(one: Observation, other: Observation): boolean {
  return one.kind === other.kind && one.participantSid === other.participantSid
}
