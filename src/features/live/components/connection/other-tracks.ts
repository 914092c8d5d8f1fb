import {
  ConnectionQuality,
  type RemoteAudioTrack,
  type RemoteParticipant,
  type RemoteVideoTrack,
  type Room,
  Track,
} from 'livekit-client'

export type Quality = 'GOOD' | 'WEAK' | 'LOST'

/** What of the other person arrives. Tracks are null while they are off, and compared by identity. */
export interface OtherTracks {
  readonly here: boolean
  readonly camera: RemoteVideoTrack | null
  readonly microphone: RemoteAudioTrack | null
  /** The microphone is published and switched off by its owner. */
  readonly muted: boolean
  readonly share: RemoteVideoTrack | null
  readonly shareSound: RemoteAudioTrack | null
  /** The server no longer hears from them. */
  readonly lost: boolean
}

export const NOBODY: OtherTracks = {
  here: false,
  camera: null,
  microphone: null,
  muted: false,
  share: null,
  shareSound: null,
  lost: false,
}

/** @param before the last answer; it is given back when nothing has changed, so that nobody looks twice */
export function otherTracks(room: Room, before: OtherTracks): OtherTracks {
  const [person] = room.remoteParticipants.values()
  const now = person ? tracksOf(person) : NOBODY
  const keys = Object.keys(now) as (keyof OtherTracks)[]
  return keys.every((key) => now[key] === before[key]) ? before : now
}

function tracksOf(person: RemoteParticipant): OtherTracks {
  const { Camera, Microphone, ScreenShare, ScreenShareAudio } = Track.Source
  const camera = person.getTrackPublication(Camera)
  const microphone = person.getTrackPublication(Microphone)
  return {
    here: true,
    camera: camera && !camera.isMuted ? ((camera.videoTrack as RemoteVideoTrack | undefined) ?? null) : null,
    microphone: (microphone?.audioTrack as RemoteAudioTrack | undefined) ?? null,
    muted: microphone?.isMuted ?? false,
    share: (person.getTrackPublication(ScreenShare)?.videoTrack as RemoteVideoTrack | undefined) ?? null,
    shareSound:
      (person.getTrackPublication(ScreenShareAudio)?.audioTrack as RemoteAudioTrack | undefined) ?? null,
    lost: person.connectionQuality === ConnectionQuality.Lost,
  }
}

/** Whether the other sends a picture, be it subscribed already or not. */
export function hasPicture(room: Room): boolean {
  return [...room.remoteParticipants.values()].some((person) => person.isCameraEnabled)
}

/** Of this reader's own connection; null while LiveKit has not judged it yet. */
export function qualityOf(room: Room): Quality | null {
  switch (room.localParticipant.connectionQuality) {
    case ConnectionQuality.Excellent:
    case ConnectionQuality.Good:
      return 'GOOD'
    case ConnectionQuality.Poor:
      return 'WEAK'
    case ConnectionQuality.Lost:
      return 'LOST'
    default:
      return null
  }
}
