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

const FOREVER = Number.POSITIVE_INFINITY

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

/**
 * What was told of the end, or what follows from the rest: that it must have come before some limit. Of such an end
 * the last proof of life decides, if its own `LEFT` was lost.
 */
function endOf(log: Log, connection: Begun, next: Begun | undefined): EpochMs | null {
  const { role, sid } = connection
  const told = Math.min(FOREVER, ...toldEnds(log, connection))
  const limit = Math.min(FOREVER, next?.start ?? FOREVER, ...limits(log, connection))
  if (limit < told) {
    const lost = log.of({ kind: 'LEFT', role, sid }).length === 0
    return lost ? provenAlive(log, connection, limit) : limit
  }
  return told === FOREVER ? null : told
}

/** Ends by their own webhook or by our own hand. */
function toldEnds(log: Log, connection: Begun): readonly EpochMs[] {
  const { role, sid, start } = connection
  const left = log.of({ kind: 'LEFT', role, sid }).map((line) => {
    const at = earliest(line)
    return noticedLate(line.reason) ? Math.max(at - DETECTION_LAG, provenAlive(log, connection, at)) : at
  })
  const removed = log
    .of({ kind: 'REMOVED', role })
    .filter((line) => line.participantSid === sid || line.participantSid === null)
  const closed = log.of({ kind: 'ROOM_FINISHED', source: 'CONTROL' })
  return [...left, ...[...removed, ...closed].map(earliest)].filter((at) => at >= start)
}

/** Times at which it was certainly over: the room is gone, or two polls in a row miss the person. */
function limits(log: Log, connection: Begun): readonly EpochMs[] {
  const { role, sid, start } = connection
  const finished = log.of({ kind: 'ROOM_FINISHED', source: 'WEBHOOK' }).map(earliest)
  const seen = log.of({ kind: 'SEEN', role, sid }).map(latest)
  const broken = brokenOff(start, seen, log.of({ kind: 'NOT_SEEN', role }).map(earliest))
  return [...finished.filter((at) => at >= start), ...(broken ? [broken.missedAt] : [])]
}
