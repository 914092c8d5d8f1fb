import { DETECTION_LAG, HEARD_WITHIN, HEARTBEAT_EVERY, SILENT_AFTER } from '../policy/session.ts'
import type { EpochMs } from '../time/instant.ts'
import { type Interval, isEmpty } from '../time/interval.ts'
import { type IntervalSet, intersect, merge } from '../time/interval-set.ts'
import { connections } from './connections.ts'
import { earliest, latest } from './happened.ts'
import type { Log } from './log.ts'
import type { Role } from './observation.ts'

const FOREVER = Number.POSITIVE_INFINITY

/**
 * Stretches in which the two did not hear each other although LiveKit held both for connected: cuts shorter than
 * its detection lag, resumed without a word, or ended by a rejoin before it noticed.
 *
 * Only statements against one's own purse shorten the bill. The expert's page saying that nothing arrives is one.
 * The learner's page saying so needs the expert's page to be silent meanwhile. When both pages are silent, our own
 * server was away: that proves nothing about the call.
 */
export function silences(log: Log): IntervalSet {
  return merge([
    ...denials(log, 'EXPERT'),
    ...intersect(merge(denials(log, 'LEARNER')), silentPage(log, 'EXPERT')),
  ])
}

/**
 * From the last word of either page before it said "nothing arrives", to the first sign that it does again. What began
 * with a goodbye did not begin before it: LiveKit heard it over a line that was still up, and this page had heard the
 * peer just before. That goes for one's own too: what is said on coming back tells nothing of the time before one left.
 */
function denials(log: Log, role: Role): readonly Interval[] {
  const peer = peerOf(role)
  const heard = log.beats(role, 'HEARD')
  const peerWords = log.beats(peer, 'HEARTBEAT', 'HEARD', 'UNHEARD')
  // A fresh microphone track of the peer's is LiveKit's own word that they are back.
  const fresh = log.of({ kind: 'AUDIO_PUBLISHED', source: 'WEBHOOK', role: peer }).map(latest)
  const goodbyes = [...goodbyesOf(log, peer), ...goodbyesOf(log, role)].filter(
    (at) => at - before(heard, at) <= HEARTBEAT_EVERY + HEARD_WITHIN,
  )
  return unheard(log, role)
    .map((at) => ({
      start: Math.max(
        at - DETECTION_LAG,
        Math.min(before(heard, at), before(peerWords, at)),
        before(goodbyes, at),
      ),
      end: Math.min(after(heard, at), after(fresh, at)),
    }))
    .filter((stretch) => !isEmpty(stretch))
}

/** When a page said that nothing arrives; a page whose connection had been taken over by another tab aside. */
function unheard(log: Log, role: Role): readonly EpochMs[] {
  const over = new Map(connections(log, role).map(({ sid, end }) => [sid, end ?? FOREVER]))
  return log
    .of({ kind: 'UNHEARD', role })
    .filter((line) => latest(line) <= (over.get(line.participantSid ?? '') ?? FOREVER))
    .map(latest)
}

/** When somebody left because they wanted to, by LiveKit's word. */
function goodbyesOf(log: Log, role: Role): readonly EpochMs[] {
  return log
    .of({ kind: 'LEFT', source: 'WEBHOOK', role })
    .filter(({ reason }) => reason === 'CLIENT_INITIATED')
    .map(earliest)
}

/** Stretches without any word from a page that had spoken before. */
function silentPage(log: Log, role: Role): IntervalSet {
  const words = log.beats(role, 'HEARTBEAT', 'HEARD', 'UNHEARD')
  const lastDenial = Math.max(...unheard(log, peerOf(role)))
  const stretches = words.map((start, index) => {
    const next = words[index + 1]
    return { start, end: next ?? FOREVER, length: (next ?? lastDenial) - start }
  })
  return merge(stretches.filter((stretch) => stretch.length >= SILENT_AFTER))
}

const peerOf = (role: Role): Role => (role === 'EXPERT' ? 'LEARNER' : 'EXPERT')
const before = (times: readonly EpochMs[], at: EpochMs) => Math.max(...times.filter((time) => time < at))
const after = (times: readonly EpochMs[], at: EpochMs) => Math.min(...times.filter((time) => time > at))
