import { HEARD_WITHIN, HEARTBEAT_EVERY, POLL_EVERY } from '../policy/session.ts'
import type { Interval } from '../time/interval.ts'
import { duration, type IntervalSet, intersect, merge, subtract } from '../time/interval-set.ts'
import type { Observation, Role } from './observation.ts'

/** One connection of one person as it truly was, in ms after the start of the booking. */
export type Stay = {
  readonly from: number
  readonly to: number
  /** How it ended: by a goodbye, or dead without a word, which LiveKit notices `lag` later. */
  readonly end: 'GOODBYE' | 'DEAD'
  /** Stretches without any packet that LiveKit bridged: same connection, no webhook. */
  readonly cuts?: readonly Interval[]
}

export type TrueSession = {
  readonly learner: readonly Stay[]
  readonly expert: readonly Stay[]
  /** How long LiveKit takes to notice a dead connection, ms. */
  readonly lag: number
  /** When we close the room, ms after the start. */
  readonly closedAt: number
  /** Whether the pages send heartbeats at all. */
  readonly beats: boolean
}

/** From the connection to its microphone track, ms. */
export const MICROPHONE_AFTER = 400
/** From an event to our hearing of it when nothing is wrong, ms. */
const TRAVEL = 15

/** When both could truly hear each other. */
export function trulyTogether(session: TrueSession, start: number): IntervalSet {
  const audible = (stays: readonly Stay[]) =>
    stays.map((stay) => ({ start: start + stay.from + MICROPHONE_AFTER, end: start + stay.to }))
  const cuts = [...session.learner, ...session.expert].flatMap((stay) => stay.cuts ?? [])
  const silent = merge(cuts.map((cut) => ({ start: start + cut.start, end: start + cut.end })))
  return subtract(intersect(merge(audible(session.learner)), merge(audible(session.expert))), silent)
}

export const trueMs = (session: TrueSession, start: number) => duration(trulyTogether(session, start))

/** What LiveKit, our polls, our pages and we ourselves observe of a session when nothing gets lost. */
export function observe(session: TrueSession, start: number): Observation[] {
  return [
    ...providerSide(session, 'LEARNER', start),
    ...providerSide(session, 'EXPERT', start),
    ...(session.beats ? [...pageSide(session, 'LEARNER', start), ...pageSide(session, 'EXPERT', start)] : []),
    line('CONTROL', 'ROOM_FINISHED', null, start + session.closedAt, {
      receivedAt: start + session.closedAt,
    }),
  ]
}

/** When LiveKit drops a stay, and why. A rejoin drops the old connection at once. */
function dropped(session: TrueSession, role: Role, index: number): { at: number; reason: string } {
  const stays = staysOf(session, role)
  const stay = stays[index]
  if (!stay) throw new Error('no such stay')
  if (stay.end === 'GOODBYE') return { at: stay.to, reason: 'CLIENT_INITIATED' }
  const next = stays[index + 1]?.from ?? Number.POSITIVE_INFINITY
  const noticed = stay.to + session.lag
  const ends = [
    { at: noticed, reason: 'CONNECTION_TIMEOUT' },
    { at: next, reason: 'DUPLICATE_IDENTITY' },
    { at: session.closedAt, reason: 'ROOM_DELETED' },
  ]
  return ends.reduce((first, end) => (end.at < first.at ? end : first))
}

function providerSide(session: TrueSession, role: Role, start: number): Observation[] {
  const lines: Observation[] = []
  const stays = staysOf(session, role).map((stay, index) => {
    const participantSid = `PA_${role}_${index}`
    const trackSid = `TR_${role}_${index}`
    const drop = dropped(session, role, index)
    const joinedAtMs = start + stay.from
    const microphoneAt = stay.from + MICROPHONE_AFTER
    lines.push(webhook('JOINED', role, start + stay.from, { participantSid, joinedAtMs }))
    if (microphoneAt < stay.to) {
      lines.push(webhook('AUDIO_PUBLISHED', role, start + microphoneAt, { participantSid, trackSid }))
      lines.push(webhook('AUDIO_UNPUBLISHED', role, start + drop.at, { participantSid, trackSid }))
    }
    lines.push(webhook('LEFT', role, start + drop.at, { participantSid, joinedAtMs, reason: drop.reason }))
    return { participantSid, joinedAtMs, from: stay.from, microphoneAt, to: drop.at }
  })
  for (let at = 3_000; at < session.closedAt; at += POLL_EVERY) {
    const listed = stays.find((stay) => stay.from <= at && at < stay.to)
    if (!listed) {
      lines.push(line('POLL', 'NOT_SEEN', role, start + at, {}))
      continue
    }
    const { participantSid, joinedAtMs, microphoneAt } = listed
    const audio = microphoneAt <= at ? 'AUDIO_PUBLISHED' : 'AUDIO_UNPUBLISHED'
    lines.push(line('POLL', 'SEEN', role, start + at, { participantSid, joinedAtMs }))
    lines.push(line('POLL', audio, role, start + at, { participantSid }))
  }
  return lines
}

/**
 * Heartbeats of one page: one on coming in, then at each change and regularly; none while it is dead or cut off. After a cut it says first
 * what it could not say within: that nothing arrived, and until when it had heard.
 */
function pageSide(session: TrueSession, role: Role, start: number): Observation[] {
  const own = staysOf(session, role)
  const peer = role === 'LEARNER' ? session.expert : session.learner
  const online = (stays: readonly Stay[], at: number) =>
    stays.some((stay) => stay.from <= at && at < stay.to && !(stay.cuts ?? []).some((cut) => within(cut, at)))
  const heard = (at: number) =>
    own.some((stay) => stay.from + MICROPHONE_AFTER <= at && at < stay.to) &&
    peer.some((stay) => stay.from + MICROPHONE_AFTER <= at && at < stay.to + HEARD_WITHIN) &&
    online(own, at) &&
    (online(peer, at) || online(peer, at - HEARD_WITHIN))

  const audible = (stays: readonly Stay[], at: number) =>
    stays.some((stay) => stay.from + MICROPHONE_AFTER <= at && at < stay.to) && online(stays, at)
  const arrivals: number[] = []
  const news: number[] = []
  for (let at = 0; at < session.closedAt; at += LOOK_EVERY) {
    if (audible(own, at) && audible(peer, at)) arrivals.push(at)
    if (heard(at) !== heard(at - LOOK_EVERY)) news.push(at)
  }

  const times = [...own.map((stay) => stay.from), ...news]
  const phase = role === 'LEARNER' ? 700 : 1_300
  for (let at = phase; at < session.closedAt; at += HEARTBEAT_EVERY) times.push(at)
  const cuts = own.flatMap((stay) => stay.cuts ?? [])
  const overdue = cuts.map(({ end }) => Math.min(...times.filter((at) => at >= end)) - SAID_BEFORE)
  return [...times, ...overdue]
    .filter((at) => online(own, at) || overdue.includes(at))
    .map((at) => {
      const cut = overdue.includes(at) ? cuts[overdue.indexOf(at)] : undefined
      const until = arrivals.findLast((arrival) => arrival <= (cut?.start ?? at))
      const kind = heard(at) && !cut ? 'HEARD' : 'UNHEARD'
      const change = news.findLast((look) => look <= at) ?? at
      const since = heard(change) === (kind === 'HEARD') ? change : at
      return line('BEACON', kind, role, start + at, {
        since: start + since,
        heardUntil: until === undefined ? null : start + until,
      })
    })
}

/** From a word that is overdue to the next, ms. */
const SAID_BEFORE = 20

/** Between two looks of a page at what has arrived, ms. */
export const LOOK_EVERY = 400

const within = (cut: Interval, at: number) => cut.start <= at && at < cut.end
const staysOf = (session: TrueSession, role: Role) => (role === 'LEARNER' ? session.learner : session.expert)

function webhook(kind: Observation['kind'], role: Role, at: number, rest: Partial<Observation>): Observation {
  const providerAt = Math.floor(at / 1_000) * 1_000
  return { source: 'WEBHOOK', kind, role, participantSid: null, providerAt, receivedAt: at + TRAVEL, ...rest }
}

function line(
  source: Observation['source'],
  kind: Observation['kind'],
  role: Role | null,
  at: number,
  rest: Partial<Observation>,
): Observation {
  return { source, kind, role, participantSid: null, providerAt: at, receivedAt: at + TRAVEL, ...rest }
}
