import { randomUUID } from 'node:crypto'
import type { Role } from '#src/domain/attendance/observation.ts'
import { addObservations } from '#src/features/live/live.repo.ts'
import type { World } from './world.ts'

/** Who the video server lists in a booking's room; undefined while nobody has opened it. */
async function roomOf(world: World, bookingId: string) {
  const session = await world.db.liveSession.findUnique({ where: { bookingId } })
  return session ? world.video.rooms.get(session.roomName) : undefined
}

/** Somebody is connected with a microphone from `from` on, by LiveKit's webhooks and its list alike. */
export async function arrive(world: World, bookingId: string, role: Role, from: number): Promise<string> {
  const sid = `PA_${randomUUID().replaceAll('-', '')}`
  const common = {
    source: 'WEBHOOK' as const,
    role,
    participantSid: sid,
    receivedAt: from,
    providerAt: from,
    joinedAtMs: from,
  }
  const people = await roomOf(world, bookingId)
  people?.push({ sid, identity: role, joinedAt: from, connected: true, sounds: ['MICROPHONE'] })
  await addObservations(world.db, bookingId, [
    { ...common, kind: 'JOINED', dedupeKey: randomUUID() },
    { ...common, kind: 'AUDIO_PUBLISHED', trackSid: `TR_${sid}`, dedupeKey: randomUUID() },
  ])
  return sid
}

export async function depart(
  world: World,
  bookingId: string,
  role: Role,
  sid: string,
  at: number,
  reason = 'CLIENT_INITIATED',
): Promise<void> {
  const people = await roomOf(world, bookingId)
  people?.splice(0, people.length, ...people.filter((person) => person.sid !== sid))
  await addObservations(world.db, bookingId, [
    {
      source: 'WEBHOOK',
      kind: 'LEFT',
      role,
      participantSid: sid,
      providerAt: at,
      receivedAt: at,
      reason,
      dedupeKey: randomUUID(),
    },
  ])
}
