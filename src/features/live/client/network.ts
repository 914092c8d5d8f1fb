/** What the trial connection found. */
export type NetworkResult =
  /** Straight through; `ms` there and back. */
  | { kind: 'GOOD' | 'SLOW'; ms: number }
  /** Only over TCP or a relay: it works, and stalls sooner. */
  | { kind: 'DETOUR'; ms: number }
  /** The way to the video server is barred for sound and picture. */
  | { kind: 'BLOCKED' }
  /** The video server does not answer. */
  | { kind: 'AWAY' }
  /** Not even our own server does. */
  | { kind: 'OFFLINE' }

/** From here on people notice that they talk over each other. ITU-T G.114 counts 150 ms one way as good. */
const SLOW_MS = 300

export interface Path {
  protocol: string
  /** host, srflx, prflx or relay. */
  candidateType: string
  /** Seconds, as WebRTC reports it; absent before the first check came back. */
  roundTripTime: number | undefined
}

export function judgePath(
  { protocol, candidateType, roundTripTime }: Path,
  fallbackMs: number,
): NetworkResult {
  const ms = Math.max(1, Math.round(roundTripTime === undefined ? fallbackMs : roundTripTime * 1_000))
  if (protocol === 'tcp' || candidateType === 'relay') return { kind: 'DETOUR', ms }
  return { kind: ms > SLOW_MS ? 'SLOW' : 'GOOD', ms }
}
