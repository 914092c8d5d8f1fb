import { DETECTION_LAG, EVIDENCE_LIVES } from '../policy/session.ts'
import type { EpochMs } from '../time/instant.ts'
import { brokenOff } from './broken-off.ts'
import { noticedLate } from './end-reason.ts'
import { earliest, latest } from './happened.ts'
import type { Log } from './log.ts'
import type { Observation, Role } from './observation.ts'
import { provenAlive } from './proof.ts'
import { endedAt } from './witness.ts'

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
 * observed of it lately, or LiveKit listed it afterwards. In the last account it is closed at the last proof instead.
 */
export function openUntil(log: Log, connection: Begun, now: EpochMs): EpochMs {
  const { role, sid, start } = connection
  if (log.of({ kind: 'SEEN', role, sid }).some((line) => latest(line) >= now)) return now
  const signs = log.all
    .filter((line) => line.role === role && (line.participantSid === sid || isWord(line)))
    .map(latest)
    .filter((at) => at <= now)
  return Math.min(now, Math.max(start, ...signs) + EVIDENCE_LIVES)
}

/** A page's word about its connection. A bare HEARTBEAT is none: it comes from a page that is not connected. */
function isWord({ source, kind, participantSid }: Observation): boolean {
  return source === 'BEACON' && kind !== 'HEARTBEAT' && participantSid === null
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

/** Ends by their own webhook or by our own hand, where the connection was there to be ended. */
function toldEnds(log: Log, connection: Begun): readonly EpochMs[] {
  const { role, sid, start } = connection
  const left = log.of({ kind: 'LEFT', role, sid }).map((line) => {
    const at = earliest(line)
    if (!noticedLate(line.reason)) return endedAt(log, line)
    return Math.max(at - DETECTION_LAG, provenAlive(log, connection, at))
  })
  const removed = log
    .of({ kind: 'REMOVED', role })
    .filter((line) => line.participantSid === sid || line.participantSid === null)
  const closed = closings(log, connection).filter((at) => openUntil(log, connection, at) === at)
  return [...left, ...removed.map(earliest), ...closed].filter((at) => at >= start)
}

/**
 * When we closed the room. That can be long after the last thing that we saw of somebody, if we were away
 * ourselves: such a closing says only that it was over by then.
 */
function closings(log: Log, { start }: Begun): readonly EpochMs[] {
  return log
    .of({ kind: 'ROOM_FINISHED', source: 'CONTROL' })
    .map(earliest)
    .filter((at) => at >= start)
}

/** Times at which it was certainly over: the room is gone, or polls in a row miss the person. */
function limits(log: Log, connection: Begun): readonly EpochMs[] {
  const finished = log.of({ kind: 'ROOM_FINISHED', source: 'WEBHOOK' }).map(earliest)
  const missed = missedFrom(log, connection)
  return [
    ...finished.filter((at) => at >= connection.start),
    ...closings(log, connection).filter((at) => openUntil(log, connection, at) < at),
    ...(missed === null ? [] : [missed]),
  ]
}

/**
 * When the polls began to miss a connection for good. They list it from the time at which it became active, which
 * can be many seconds after LiveKit's `joinedAt`: it opens the connection first and negotiates the media then. What
 * was seen again had not ended, for a connection that ends keeps its sid to itself.
 */
function missedFrom(log: Log, { role, sid }: Begun): EpochMs | null {
  const active = (['JOINED', 'SEEN', 'AUDIO_PUBLISHED'] as const).flatMap((kind) =>
    log.of({ kind, role, sid }),
  )
  if (active.length === 0) return null
  const lastActive = Math.max(...active.map(latest))
  return brokenOff(lastActive, [], log.of({ kind: 'NOT_SEEN', role }).map(earliest))?.missedAt ?? null
}
