import {
  DETECTION_LAG,
  HEARD_WITHIN,
  HEARTBEAT_EVERY,
  SILENT_AFTER,
  VOICE_ARRIVES_WITHIN,
} from '../policy/session.ts'
import type { EpochMs } from '../time/instant.ts'
import { type Interval, isEmpty } from '../time/interval.ts'
import { type IntervalSet, intersect, merge } from '../time/interval-set.ts'
import { firstAfter, indexAfter, lastBefore } from '../time/sorted-instants.ts'
import { connections } from './connections.ts'
import { latest } from './happened.ts'
import type { Log } from './log.ts'
import type { Observation, Role } from './observation.ts'
import { endedAt, lastHeard } from './witness.ts'

const FOREVER = Number.POSITIVE_INFINITY

/**
 * Stretches in which the two did not hear each other although LiveKit held both for connected: cuts shorter than
 * its detection lag, resumed without a word, or ended by a rejoin before it noticed.
 *
 * Only statements against one's own purse shorten the bill. The expert's page saying that nothing arrives is one.
 * The learner's page saying so needs the expert's page to be silent meanwhile, or a voice that has only just set out.
 * When both pages are silent, our own server was away: that proves nothing about the call.
 */
export function silences(log: Log): IntervalSet {
  return merge([
    ...denials(log, 'EXPERT'),
    ...intersect(merge(denials(log, 'LEARNER')), silentPage(log, 'EXPERT')),
    ...stillOnItsWay(log),
  ])
}

/**
 * From the last word of either page before it said "nothing arrives", to when it does again; not before the learner's
 * own page says that it still heard, as far as the denying expert heard until then too. What began with a goodbye did
 * not begin before it: LiveKit heard it over a line that was still up, and this page had heard the peer just before.
 * That goes for one's own too: what is said on coming back tells nothing of the time before one left.
 */
function denials(log: Log, role: Role): readonly Interval[] {
  const peer = peerOf(role)
  const heard = log.beats(role, 'HEARD')
  const peerWords = log.beats(peer, 'HEARTBEAT', 'HEARD', 'UNHEARD')
  // A fresh microphone track of the peer's is LiveKit's own word that they are back.
  const fresh = tracksFrom(log, peer)
  const goodbyes = [...goodbyesOf(log, peer), ...goodbyesOf(log, role)]
    .filter((at) => at - lastBefore(heard, at) <= HEARTBEAT_EVERY + HEARD_WITHIN)
    .sort(ascending)
  return unheard(log, role)
    .map((word) => {
      const at = latest(word)
      const start = Math.max(
        at - DETECTION_LAG,
        Math.min(lastBefore(heard, at), lastBefore(peerWords, at)),
        lastBefore(goodbyes, at),
        role === 'EXPERT' ? bothHeard(log, at) : Number.NEGATIVE_INFINITY,
      )
      return { start, end: Math.min(takenBack(log, word), firstAfter(fresh, at)) }
    })
    .filter((stretch) => !isEmpty(stretch))
}

/**
 * Until when both heard, by their own words: of a cut of the learner's, which both came through. An expert whose line
 * died for good gets no more than the last beats say, as of any dead line: the learner began to hear them later than the
 * meter began to count.
 */
function bothHeard(log: Log, at: EpochMs): EpochMs {
  return Math.min(lastHeard(log, 'EXPERT', at), lastHeard(log, 'LEARNER', at))
}

/**
 * From a new voice until the learner's page first heard it, by its own word, if it said before that it does not yet. It
 * says so to its own gain, and is believed where it cannot make the occasion: at each new track of the expert's, and at
 * its own first.
 */
function stillOnItsWay(log: Log): readonly Interval[] {
  const heard = log.beats('LEARNER', 'HEARD')
  const denied = unheard(log, 'LEARNER')
  const deniedAt = denied.map(latest)
  return [...tracksFrom(log, 'EXPERT'), Math.min(...tracksFrom(log, 'LEARNER'))]
    .map((start) => {
      const patience = start + VOICE_ARRIVES_WITHIN
      const word = denied[indexAfter(deniedAt, lastBefore(heard, start))]
      const isBelieved = word !== undefined && latest(word) < patience
      return { start, end: isBelieved ? Math.min(patience, takenBack(log, word)) : start }
    })
    .filter((stretch) => !isEmpty(stretch))
}

/**
 * When a page hears that had said "nothing arrives": since when its next word to the contrary says so. Who takes it back
 * gains no more by that than by never having said it, and a word that was held up would else cost seconds.
 */
function takenBack(log: Log, denial: Observation): EpochMs {
  if (denial.role === null) return FOREVER
  const next = indexAfter(log.beats(denial.role, 'HEARD'), latest(denial))
  const word = log.words(denial.role, 'HEARD')[next]
  return word ? (word.since ?? latest(word)) : FOREVER
}

/** When a role began to be heard, by each track of LiveKit's; in order. */
function tracksFrom(log: Log, role: Role): readonly EpochMs[] {
  return log.of({ kind: 'AUDIO_PUBLISHED', source: 'WEBHOOK', role }).map(latest).sort(ascending)
}

/** A page's words that nothing arrives, in order; a page whose connection had been taken over by another tab aside. */
function unheard(log: Log, role: Role): readonly Observation[] {
  const over = new Map(connections(log, role).map(({ sid, end }) => [sid, end ?? FOREVER]))
  return log
    .of({ kind: 'UNHEARD', role })
    .filter((line) => latest(line) <= (over.get(line.participantSid ?? '') ?? FOREVER))
    .toSorted((a, b) => latest(a) - latest(b))
}

/** When somebody left because they wanted to, by LiveKit's word. */
function goodbyesOf(log: Log, role: Role): readonly EpochMs[] {
  return log
    .of({ kind: 'LEFT', source: 'WEBHOOK', role })
    .filter(({ reason }) => reason === 'CLIENT_INITIATED')
    .map((line) => endedAt(log, line))
}

/** Stretches without any word from a page that had spoken before. */
function silentPage(log: Log, role: Role): IntervalSet {
  const words = log.beats(role, 'HEARTBEAT', 'HEARD', 'UNHEARD')
  const denial = unheard(log, peerOf(role)).at(-1)
  const lastDenial = denial ? latest(denial) : Number.NEGATIVE_INFINITY
  const stretches = words.map((start, index) => {
    const next = words[index + 1]
    return { start, end: next ?? FOREVER, length: (next ?? lastDenial) - start }
  })
  return merge(stretches.filter((stretch) => stretch.length >= SILENT_AFTER))
}

const peerOf = (role: Role): Role => (role === 'EXPERT' ? 'LEARNER' : 'EXPERT')
const ascending = (first: EpochMs, second: EpochMs) => first - second
