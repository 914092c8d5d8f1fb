import { ConnectionError, ConnectionErrorReason, Room } from 'livekit-client'
import { judgePath, type NetworkResult, type Path } from '../../client/network.ts'
import { Refusal, type SessionApi } from '../../client/session-api.ts'

const PATIENCE = { maxRetries: 0, websocketTimeout: 5_000, peerConnectionTimeout: 6_000 }

/**
 * Tries the way to the video server by joining an empty room of this check's own: signalling, ICE and DTLS, as in
 * the session itself. Takes at most some 12 s, then it is an answer too.
 */
export async function checkNetwork(api: Pick<SessionApi, 'check'>): Promise<NetworkResult> {
  const room = new Room()
  try {
    const entry = await api.check()
    const begun = performance.now()
    await room.connect(entry.url, entry.token, { ...PATIENCE, autoSubscribe: false })
    const took = performance.now() - begun
    // Signalling and media take about eight trips together; it only stands in for a figure that is missing.
    return judgePath(await chosenPath(room), took / 8)
  } catch (error) {
    return explain(error)
  } finally {
    await room.disconnect()
  }
}

function explain(error: unknown): NetworkResult {
  if (error instanceof Refusal) return { kind: error.code === undefined ? 'OFFLINE' : 'AWAY' }
  const reason = error instanceof ConnectionError ? error.reason : undefined
  const isSignalling =
    reason === ConnectionErrorReason.ServerUnreachable ||
    reason === ConnectionErrorReason.WebSocket ||
    reason === ConnectionErrorReason.Timeout
  return { kind: isSignalling ? 'AWAY' : 'BLOCKED' }
}

/** What ICE settled on. */
async function chosenPath(room: Room): Promise<Path> {
  const report = await room.engine.pcManager?.publisher.getStats()
  const path: Path = { protocol: 'udp', candidateType: 'host', roundTripTime: undefined }
  const locals = new Map<string, { protocol: string; candidateType: string }>()
  let chosen: { localCandidateId: string; currentRoundTripTime?: number } | undefined
  report?.forEach((entry) => {
    if (entry.type === 'local-candidate') locals.set(entry.id, entry)
    if (entry.type === 'candidate-pair' && entry.nominated && entry.state === 'succeeded') chosen = entry
  })
  const local = chosen && locals.get(chosen.localCandidateId)
  return {
    protocol: local?.protocol ?? path.protocol,
    candidateType: local?.candidateType ?? path.candidateType,
    roundTripTime: chosen?.currentRoundTripTime,
  }
}
