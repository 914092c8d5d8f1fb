import { DETECTION_LAG, EVIDENCE_LIVES } from '../policy/session.ts'
import type { EpochMs } from '../time/instant.ts'
import { brokenOff } from './broken-off.ts'
import { noticedLate } from './end-reason.ts'
import { earliest, latest } from './happened.ts'
import type { Log } from './log.ts'
import type { Role } from './observation.ts'
import { provenAlive } from './proof.ts'

/** One connection of one person: one LiveKit participant sid. */
export type Connection = {
  readonly role: Role
  readonly sid: string
  readonly start: EpochMs
  /** Null while nothing says that it has ended. */
  readonly end: EpochMs | null
}

type Begun = Omit<Connection, 'end'>

/** All connections of a role in order of their start, with the ends that the log proves. */
export function connections(log: Log, role: Role): readonly Connection[] {
  const begun = sidsOf(log, role)
    .map((sid) => begin(log, role, sid))
    .filter((connection) => connection !== null)
    .sort((a, b) => a.start - b.start || (a.sid < b.sid ? -1 : 1))
  return begun.map((connection, index) => ({ ...connection, end: endOf(log, connection, begun[index + 1]) }))
}

/**
 * Until when a connection without an end counts while the session runs: until now, if anything at all was
 * observed of it lately. In the last account it is closed at the last proof instead.
 */
export function openUntil(log: Log, connection: Begun, now: EpochMs): EpochMs {
  const { role, sid, start } = connection
  const signs = log.all
    .filter((line) => line.role === role && (line.participantSid === sid || line.source === 'BEACON'))
    .filter((line) => line.kind !== 'NOT_SEEN')
    .map(latest)
  return Math.min(now, Math.max(start, ...signs) + EVIDENCE_LIVES)
}

function sidsOf(log: Log, role: Role): readonly string[] {
  const provider = log.all.filter((line) => line.role === role && line.source !== 'BEACON')
  return [...new Set(provider.map((line) => line.participantSid).filter((sid) => sid !== null))]
}

/** A connection begins when LiveKit says it did; failing that, when it was first noticed. */
function begin(log: Log, role: Role, sid: string): Begun | null {
  const lines = log.all.filter((line) => line.role === role && line.participantSid === sid)
  const exact = lines.map((line) => line.joinedAtMs).filter((at) => at !== null && at !== undefined)
  if (exact.length > 0) return { role, sid, start: Math.min(...exact) }
  const joined = lines.filter((line) => line.kind === 'JOINED')
  const noticed = lines.filter((line) => line.kind === 'SEEN' || line.kind === 'AUDIO_PUBLISHED')
  const first = joined.length > 0 ? joined : noticed
  return first.length > 0 ? { role, sid, start: Math.min(...first.map(latest)) } : null
}

/** The first of all ends that anything proves. */
function endOf(log: Log, connection: Begun, next: Begun | undefined): EpochMs | null {
  const { role, sid, start } = connection
  const ends: EpochMs[] = []

  for (const left of log.of({ kind: 'LEFT', role, sid })) {
    const at = earliest(left)
    ends.push(noticedLate(left.reason) ? Math.max(at - DETECTION_LAG, provenAlive(log, connection, at)) : at)
  }
  for (const removed of log.of({ kind: 'REMOVED', role })) {
    if (removed.participantSid === sid || removed.participantSid === null) ends.push(earliest(removed))
  }
  for (const finished of log.of({ kind: 'ROOM_FINISHED' })) {
    const at = earliest(finished)
    if (at >= start) ends.push(finished.source === 'CONTROL' ? at : untold(log, connection, at))
  }
  const missed = log.of({ kind: 'NOT_SEEN', role }).map(earliest)
  const broken = brokenOff(start, log.of({ kind: 'SEEN', role, sid }).map(latest), missed)
  if (broken) ends.push(untold(log, connection, broken.missedAt))
  if (next) ends.push(untold(log, connection, next.start))

  const after = ends.filter((at) => at >= start)
  return after.length > 0 ? Math.min(...after) : null
}

/** An end that must have come before `limit`. If its own `LEFT` was lost, the last proof decides. */
function untold(log: Log, connection: Begun, limit: EpochMs): EpochMs {
  const told = log.of({ kind: 'LEFT', role: connection.role, sid: connection.sid }).length > 0
  return told ? limit : provenAlive(log, connection, limit)
}
