import { isVoice } from '#src/domain/attendance/voice.ts'
import { POLL_EVERY } from '#src/domain/policy/session.ts'
import type { RoomPerson } from '#src/features/ports/video.ts'
import type { Ctx } from '#src/features/ports.ts'
import { addObservations, findSession, type NewObservation } from './live.repo.ts'
import { roleOf } from './role-of.ts'

/**
 * Asks LiveKit who is in the room and adds it to the log: webhooks get lost. A poll that fails adds nothing, for it
 * is no sign of absence. Whoever takes the turn asks; between two turns lies POLL_EVERY, however many look.
 */
export async function pollRoom(ctx: Ctx, bookingId: string): Promise<void> {
  const session = await findSession(ctx.db, bookingId)
  if (!session?.openedAt || session.endedAt || !ctx.video.configured) return
  if (!(await takeTurn(ctx, bookingId))) return
  let people: RoomPerson[] | null
  try {
    people = await ctx.video.listPeople(session.roomName)
  } catch (error) {
    ctx.log.warn({ error, booking: bookingId }, 'The video server could not say who is in a room')
    return
  }
  await addObservations(ctx.db, bookingId, linesOf(people ?? [], bookingId, ctx.clock.now()))
}

/** By compare-and-set: of webhooks that arrive at the same moment one asks. */
async function takeTurn(ctx: Ctx, bookingId: string): Promise<boolean> {
  const now = ctx.clock.now()
  const { count } = await ctx.db.liveSession.updateMany({
    where: {
      bookingId,
      endedAt: null,
      OR: [{ lastPolledAt: null }, { lastPolledAt: { lte: new Date(now - POLL_EVERY) } }],
    },
    data: { lastPolledAt: new Date(now) },
  })
  return count > 0
}

function linesOf(people: readonly RoomPerson[], bookingId: string, now: number): NewObservation[] {
  const line = (
    kind: NewObservation['kind'],
    role: 'LEARNER' | 'EXPERT',
    person?: RoomPerson,
  ): NewObservation => ({
    source: 'POLL',
    kind,
    role,
    participantSid: person?.sid ?? null,
    providerAt: null,
    joinedAtMs: person?.joinedAt ?? null,
    receivedAt: now,
    dedupeKey: `poll:${bookingId}:${now}:${kind}:${role}:${person?.sid ?? ''}`,
  })
  return (['LEARNER', 'EXPERT'] as const).flatMap((role) => {
    const listed = people.filter((person) => roleOf(person.identity) === role)
    if (listed.length === 0) return [line('NOT_SEEN', role)]
    // Listed and not connected yet: neither there nor away.
    const seen = listed.filter((person) => person.connected)
    return seen.flatMap((person) => [
      line('SEEN', role, person),
      line(
        person.sounds.some((sound) => isVoice(sound, role)) ? 'AUDIO_PUBLISHED' : 'AUDIO_UNPUBLISHED',
        role,
        person,
      ),
    ])
  })
}
