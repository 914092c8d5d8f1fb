import type { SoundSource } from '#src/domain/attendance/voice.ts'

/**
 * The video server in the product's words. A room belongs to one booking; identities are the two people's.
 *
 * Calls throw AppError VIDEO_UNAVAILABLE when the server cannot be reached or none is configured.
 */
export interface VideoGateway {
  /** False where no server is configured: the room says so and nothing is charged. */
  readonly configured: boolean
  /** Address for browsers (ws: or wss:). */
  readonly publicUrl: string | null
  /** Makes the room if it is not there. */
  openRoom(input: { roomName: string; metadata: string }): Promise<{ sid: string }>
  /** A short-lived entry for one person into one room. */
  entryToken(input: { roomName: string; identity: string; name: string; ttlSeconds: number }): Promise<string>
  /** Who is connected now; null when the room does not exist. */
  listPeople(roomName: string): Promise<RoomPerson[] | null>
  /** Disconnects everybody; gone already is fine. */
  closeRoom(roomName: string): Promise<void>
  /** Checks the signed hash of the raw body. @throws AppError FORBIDDEN. */
  verifyWebhook(rawBody: string, authorization: string | null): Promise<VideoEvent>
  ping(): Promise<void>
}

export interface RoomPerson {
  sid: string
  identity: string
  /** Epoch milliseconds. */
  joinedAt: number
  connected: boolean
  /** What they publish that can be heard. Whose of it is a voice: `isVoice`. */
  sounds: readonly SoundSource[]
}

export interface VideoEvent {
  id: string
  type: string
  roomName: string | null
  /** The provider's clock, whole seconds as epoch milliseconds. */
  createdAt: number
  /** Protobuf JSON, fit for storing. */
  payload: unknown
}
