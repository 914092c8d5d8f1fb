import { randomUUID } from 'node:crypto'
import type { Role } from '#src/domain/attendance/observation.ts'
import { addObservations } from '#src/features/live/live.repo.ts'
import type { World } from './world.ts'

/** What LiveKit's webhooks would have told: somebody is connected with a microphone from `from` on. */
export async function arrive(world: World, bookingId: string, role: Role, from: number): Promise<string> {
  const sid = `PA_${randomUUID()}`
  const common = {
    source: 'WEBHOOK' as const,
    role,
    participantSid: sid,
    receivedAt: from,
    providerAt: from,
    joinedAtMs: from,
  }
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
