import type { Role } from '#src/domain/attendance/observation.ts'
import { voiceOf } from '#src/domain/attendance/voice.ts'
import { Hearing } from '../../client/hearing.ts'
import type { RoomConnection } from './room-connection.ts'

const LOOK_EVERY_MS = 400

/**
 * Watches whether the other's voice really arrives, by the receiver's own statistics.
 *
 * @param from the other's role
 * @param heard told at each look; null before this page was ever connected
 * @returns stops watching
 */
export function watchHearing(
  connection: RoomConnection,
  from: Role,
  heard: (hears: boolean | null) => void,
): () => void {
  const hearing = new Hearing()
  let stopped = false
  let wasIn = false
  let sid: string | null = null
  let timer: ReturnType<typeof setTimeout>

  const look = async () => {
    const { phase, sid: current, other } = connection.state.get()
    if (current !== sid) hearing.reset()
    sid = current
    wasIn ||= phase === 'IN'
    const voice = voiceOf(other, from)
    const { packets, bytes } = await countersOf(voice)
    if (stopped) return
    const arrives = hearing.take({
      at: performance.now(),
      subscribed: voice !== null,
      muted: other.muted,
      lost: other.lost,
      packets,
      bytes,
    })
    heard(wasIn ? arrives && phase === 'IN' : null)
    timer = setTimeout(() => void look(), LOOK_EVERY_MS)
  }
  void look()
  return () => {
    stopped = true
    clearTimeout(timer)
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
