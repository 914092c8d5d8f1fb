import type { RoomPerson } from '#src/features/ports/video.ts'
import type { Ctx } from '#src/features/ports.ts'
import { addObservations, findSession, type NewObservation } from './live.repo.ts'
import { roleOf } from './role-of.ts'

/**
 * Asks LiveKit who is in the room and adds it to the log: webhooks get lost. A poll that fails adds nothing,
 * for it is no sign of absence.
 */
export async function pollRoom(ctx: Ctx, bookingId: string): Promise<void> {
  const session = await findSession(ctx.db, bookingId)
  if (!session?.openedAt || session.endedAt || !ctx.video.configured) return
  let people: RoomPerson[] | null
  try {
    people = await ctx.video.listPeople(session.roomName)
  } catch (error) {
    ctx.log.warn({ error, booking: bookingId }, 'The video server could not say who is in a room')
    return
  }
  const now = ctx.clock.now()
  await addObservations(ctx.db, bookingId, linesOf(people ?? [], bookingId, now))
  await ctx.db.liveSession.updateMany({ where: { bookingId }, data: { lastPolledAt: new Date(now) } })
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
    const seen = people.filter((person) => person.connected && roleOf(person.identity) === role)
    if (seen.length === 0) return [line('NOT_SEEN', role)]
    return seen.flatMap((person) => [
      line('SEEN', role, person),
      line(person.microphonePublished ? 'AUDIO_PUBLISHED' : 'AUDIO_UNPUBLISHED', role, person),
    ])
  })
}
