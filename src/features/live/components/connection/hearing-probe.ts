import type { Role } from '#src/domain/attendance/observation.ts'
import { voiceOf } from '#src/domain/attendance/voice.ts'
import { Hearing } from '../../client/hearing.ts'
import type { RoomConnection } from './room-connection.ts'

const LOOK_EVERY_MS = 400
/** Sooner while the voice is missing: until it is noticed, nothing counts. */
const LOOK_FOR_VOICE_MS = 200

/** What a page hears of the other. Times are page time. */
export interface Heard {
  /** Null before this page was ever connected. */
  hears: boolean | null
  /** When that began: the look that found it so. */
  since: number
  /** When their voice was last heard; null before it ever was. */
  until: number | null
}

/**
 * Watches whether the other's voice really arrives, by the receiver's own statistics.
 *
 * @param from the other's role
 * @param heard told at each look
 * @returns stops watching
 */
export function watchHearing(
  connection: RoomConnection,
  from: Role,
  heard: (heard: Heard) => void,
): () => void {
  const hearing = new Hearing()
  let stopped = false
  let wasIn = false
  let sid: string | null = null
  let hears: boolean | null = null
  let since = performance.now()
  let timer: ReturnType<typeof setTimeout>
  let looking = false

  const isGone = () => {
    const { phase, other } = connection.state.get()
    return hears === true && (phase !== 'IN' || voiceOf(other, from) === null)
  }
  const look = async () => {
    clearTimeout(timer)
    looking = true
    const { phase, sid: current, other } = connection.state.get()
    if (current !== sid) hearing.reset()
    sid = current
    wasIn ||= phase === 'IN'
    const voice = voiceOf(other, from)
    // Of the counters, which may be a while on their way.
    const at = performance.now()
    const { packets, bytes } = await countersOf(voice)
    looking = false
    if (stopped) return
    const arrives = hearing.take({
      at,
      subscribed: voice !== null,
      muted: other.muted,
      lost: other.lost,
      packets,
      bytes,
    })
    const now = wasIn ? arrives && phase === 'IN' : null
    if (now !== hears) since = at
    hears = now
    heard({ hears, since, until: hearing.heardUntil })
    const next = voice && !arrives ? LOOK_FOR_VOICE_MS : LOOK_EVERY_MS
    timer = setTimeout(() => void look(), isGone() ? 0 : next)
  }
  // Who leaves is heard no more from that moment on, not from the next look.
  const unsubscribe = connection.state.subscribe(() => {
    if (isGone() && !looking) void look()
  })
  void look()
  return () => {
    stopped = true
    clearTimeout(timer)
    unsubscribe()
  }
}

interface Reporting {
  getRTCStatsReport(): Promise<RTCStatsReport | undefined>
}

async function countersOf(track: Reporting | null): Promise<{ packets: number; bytes: number }> {
  const report = await track?.getRTCStatsReport().catch(() => undefined)
  let packets = 0
  let bytes = 0
  report?.forEach((entry: { type: string; packetsReceived?: number; bytesReceived?: number }) => {
    if (entry.type === 'inbound-rtp') packets += entry.packetsReceived ?? 0
    if (entry.type === 'transport' || entry.type === 'candidate-pair') bytes += entry.bytesReceived ?? 0
  })
  return { packets, bytes }
}
