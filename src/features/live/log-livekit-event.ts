import { z } from 'zod'
import { isVoice, type SoundSource } from '#src/domain/attendance/voice.ts'
import type { Db } from '#src/features/ports.ts'
import { addObservations, findSessionByRoom, type NewObservation } from './live.repo.ts'
import { roleOf } from './role-of.ts'

/**
 * What of an event is stored and read: no name, no metadata. Protobuf JSON as LiveKit sends it: 64-bit numbers are
 * strings, zero values are left out.
 */
const int64 = z.union([z.string(), z.number()]).transform(Number).optional()
export const liveKitEvent = z.object({
  id: z.string(),
  event: z.string(),
  createdAt: int64,
  room: z.object({ name: z.string(), sid: z.string().optional() }).optional(),
  participant: z
    .object({
      sid: z.string(),
      identity: z.string().optional(),
      joinedAtMs: int64,
      joinedAt: int64,
      disconnectReason: z.union([z.string(), z.number()]).optional(),
    })
    .optional(),
  track: z.object({ sid: z.string(), source: z.union([z.string(), z.number()]).optional() }).optional(),
})

type LiveKitEvent = z.infer<typeof liveKitEvent>

/**
 * Adds what LiveKit saw to the booking's attendance log; what is in it already changes nothing.
 *
 * @returns the booking whose log may have grown; null for an event of no session
 */
export async function logLiveKitEvent(
  db: Db,
  event: { payload: unknown; receivedAt: Date },
): Promise<string | null> {
  const parsed = liveKitEvent.safeParse(event.payload)
  if (!parsed.success || !parsed.data.room) return null
  const session = await findSessionByRoom(db, parsed.data.room.name)
  if (!session) return null
  const line = toObservation(parsed.data, event.receivedAt.getTime())
  if (!line) return null
  await addObservations(db, session.bookingId, [line])
  return session.bookingId
}

function toObservation(event: LiveKitEvent, receivedAt: number): NewObservation | null {
  const kind = kindOf(event)
  if (!kind) return null
  const { participant, room } = event
  const role = roleOf(participant?.identity)
  const about = kind === 'ROOM_STARTED' || kind === 'ROOM_FINISHED' ? 'ROOM' : 'PERSON'
  // Recorders and agents are nobody here.
  if (about === 'PERSON' && !role) return null
  return {
    source: 'WEBHOOK',
    kind,
    role: about === 'ROOM' ? null : role,
    participantSid: participant?.sid ?? null,
    trackSid: event.track?.sid ?? null,
    roomSid: room?.sid ?? null,
    providerAt: event.createdAt ? event.createdAt * 1_000 : null,
    joinedAtMs: participant?.joinedAtMs ?? (participant?.joinedAt ? participant.joinedAt * 1_000 : null),
    receivedAt,
    reason: participant?.disconnectReason === undefined ? null : String(participant.disconnectReason),
    dedupeKey: `livekit:${event.id}`,
  }
}

function kindOf(event: LiveKitEvent): NewObservation['kind'] | null {
  switch (event.event) {
    case 'room_started':
      return 'ROOM_STARTED'
    case 'room_finished':
      return 'ROOM_FINISHED'
    case 'participant_joined':
      return 'JOINED'
    case 'participant_left':
      return 'LEFT'
    case 'track_published':
      return carriesVoice(event) ? 'AUDIO_PUBLISHED' : null
    case 'track_unpublished':
      return carriesVoice(event) ? 'AUDIO_UNPUBLISHED' : null
    default:
      return null
  }
}

/** LiveKit's sources by their names and by their numbers: protobuf JSON may have either. */
const SOUNDS: ReadonlyMap<unknown, SoundSource> = new Map<unknown, SoundSource>([
  ['MICROPHONE', 'MICROPHONE'],
  [2, 'MICROPHONE'],
  ['SCREEN_SHARE_AUDIO', 'SCREEN_SHARE_AUDIO'],
  [4, 'SCREEN_SHARE_AUDIO'],
])

function carriesVoice({ track, participant }: LiveKitEvent): boolean {
  const role = roleOf(participant?.identity)
  const sound = SOUNDS.get(track?.source)
  return role !== null && sound !== undefined && isVoice(sound, role)
}
