import { setTimeout } from 'node:timers/promises'
import { AccessToken, RoomServiceClient, TrackSource, TwirpError, WebhookReceiver } from 'livekit-server-sdk'
import type { SoundSource } from '#src/domain/attendance/voice.ts'
import { AppError } from '#src/domain/errors.ts'
import type { RoomPerson, VideoGateway } from '#src/features/ports/video.ts'

export interface LiveKitSettings {
  /** http(s) address of the server's API. */
  url: string
  /** ws(s) address for browsers. */
  publicUrl: string
  apiKey: string
  apiSecret: string
}

/** Seconds that an empty room stays before anybody came, and after the last one left. */
const EMPTY_TIMEOUT = 60 * 60
const DEPARTURE_TIMEOUT = 20 * 60
const PARTICIPANT_ACTIVE = 2
/** Milliseconds. */
const TRY_AGAIN_AFTER = 250
const SOUNDS: ReadonlyMap<TrackSource, SoundSource> = new Map([
  [TrackSource.MICROPHONE, 'MICROPHONE'],
  [TrackSource.SCREEN_SHARE_AUDIO, 'SCREEN_SHARE_AUDIO'],
])

export function liveKitGateway(settings: LiveKitSettings): VideoGateway {
  const { url, publicUrl, apiKey, apiSecret } = settings
  const rooms = new RoomServiceClient(url, apiKey, apiSecret, { requestTimeout: 4 })
  const receiver = new WebhookReceiver(apiKey, apiSecret)

  return {
    configured: true,
    publicUrl,

    openRoom: ({ roomName, metadata }) =>
      calling(() =>
        rooms.createRoom({
          name: roomName,
          metadata,
          maxParticipants: 2,
          emptyTimeout: EMPTY_TIMEOUT,
          departureTimeout: DEPARTURE_TIMEOUT,
        }),
      ).then(({ sid }) => ({ sid })),

    // Rooms are made by us alone (auto_create false, no roomCreate grant): a closed room cannot come back
    // through a join, and a token that leaks opens one room for minutes.
    entryToken: async ({ roomName, identity, name, ttlSeconds }) => {
      const token = new AccessToken(apiKey, apiSecret, { identity, name, ttl: ttlSeconds })
      token.addGrant({
        roomJoin: true,
        room: roomName,
        canSubscribe: true,
        canPublishData: true,
        canPublish: true,
        canPublishSources: [
          TrackSource.CAMERA,
          TrackSource.MICROPHONE,
          TrackSource.SCREEN_SHARE,
          TrackSource.SCREEN_SHARE_AUDIO,
        ],
      })
      return token.toJwt()
    },

    listPeople: async (roomName) => {
      try {
        const people = await trying(() => rooms.listParticipants(roomName))
        return people.map(
          (person): RoomPerson => ({
            sid: person.sid,
            identity: person.identity,
            joinedAt: Number(person.joinedAtMs) || Number(person.joinedAt) * 1000,
            connected: person.state === PARTICIPANT_ACTIVE,
            sounds: person.tracks.flatMap(({ source }) => SOUNDS.get(source) ?? []),
          }),
        )
      } catch (error) {
        if (isGone(error)) return null
        throw unavailable(error)
      }
    },

    closeRoom: async (roomName) => {
      await calling(() => rooms.deleteRoom(roomName))
    },

    verifyWebhook: async (rawBody, authorization) => {
      try {
        const event = await receiver.receive(rawBody, authorization ?? undefined)
        return {
          id: event.id,
          type: event.event,
          roomName: event.room?.name ?? null,
          createdAt: Number(event.createdAt) * 1000,
          payload: JSON.parse(rawBody) as unknown,
        }
      } catch (error) {
        throw new AppError('FORBIDDEN', { reason: 'signature' }, error)
      }
    },

    ping: async () => {
      try {
        const answer = await fetch(url, { signal: AbortSignal.timeout(2_000) })
        if (!answer.ok) throw new Error(`LiveKit answered ${answer.status}`)
      } catch (error) {
        throw unavailable(error)
      }
    },
  }
}

/** Gone already is what the caller wanted. */
async function calling<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await trying(call)
  } catch (error) {
    if (isGone(error)) return undefined as T
    throw unavailable(error)
  }
}

/** Once more for a connection that broke and a server that stumbled: every call here may be made twice. */
async function trying<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call()
  } catch (error) {
    if (!isPassing(error)) throw error
    await setTimeout(TRY_AGAIN_AFTER)
    return call()
  }
}

/** A broken connection (fetch's TypeError) or an answer of 500 and more. What took too long once would do so twice. */
function isPassing(error: unknown): boolean {
  return error instanceof TypeError || (error instanceof TwirpError && error.status >= 500)
}

function isGone(error: unknown): boolean {
  return error instanceof TwirpError && error.status === 404
}

function unavailable(error: unknown): AppError {
  return new AppError('VIDEO_UNAVAILABLE', {}, error)
}
