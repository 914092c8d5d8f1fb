/**
 * Ends that LiveKit knows at once, because somebody said goodbye or the server itself ended the connection. Their
 * time is taken as it is. DUPLICATE_IDENTITY is among them: it is a handover, the same person came in by a second
 * tab or again after a cut, and the new connection goes on where this one stops.
 *
 * That somebody was dead already when the server ended it, these reasons do not tell: the heartbeats do.
 */
const KNOWN_AT_ONCE: ReadonlySet<string> = new Set([
  'CLIENT_INITIATED',
  'DUPLICATE_IDENTITY',
  'PARTICIPANT_REMOVED',
  'ROOM_DELETED',
  'ROOM_CLOSED',
  'SERVER_SHUTDOWN',
  'MIGRATION',
  'JOIN_FAILURE',
])

/**
 * Whether the end was noticed only after the connection had been dead for a while: CONNECTION_TIMEOUT,
 * SIGNAL_CLOSE, MEDIA_FAILURE, STATE_MISMATCH, and every reason unknown or missing.
 */
export function noticedLate(reason: string | null | undefined): boolean {
  return !reason || !KNOWN_AT_ONCE.has(reason)
}
