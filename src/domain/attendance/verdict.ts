import type { PriceTerms } from '../money/price-terms.ts'
import { SIGHTED_WITHIN } from '../policy/session.ts'
import type { EpochMs } from '../time/instant.ts'
import type { Interval } from '../time/interval.ts'
import { clip, type IntervalSet } from '../time/interval-set.ts'
import { latest } from './happened.ts'
import { type Log, readLog } from './log.ts'
import { meeting } from './meeting.ts'
import { noShowAt } from './no-show.ts'
import type { Observation, Role } from './observation.ts'
import { attendance } from './presence.ts'

/** What the attendance log says of a booking, as far as it decides the money. */
export type Verdict =
  /** They were together, however shortly. */
  | 'HELD_TOGETHER'
  /** The learner waited, the expert did not come. */
  | 'EXPERT_ABSENT'
  /** The expert waited, the learner did not come. */
  | 'LEARNER_ABSENT'
  /** The time ran out without a meeting, and nobody waited for somebody who never tried to come. */
  | 'NOBODY_CAME'

/**
 * The verdict on a booking, or null while it is open. Somebody did not show up who had not once been connected
 * since the start, nor tried to be, when ten minutes have passed, or the whole of a shorter session, and the other
 * side is waiting in the room; a learner who waits only then is waiting as well. Whoever came and went is not
 * absent: if the two merely missed each other, the time runs out and nothing is charged.
 *
 * An absence is never read off LiveKit's silence: see `waitedInVain`.
 *
 * That they were together is said as soon as it is seen. When the session is over the final meter has the last
 * word on it: what it does not find, nobody pays.
 */
export function verdict(
  observations: readonly Observation[],
  booking: {
    readonly startAt: EpochMs
    readonly endAt: EpochMs
    readonly mode: PriceTerms['mode']
  },
  now: EpochMs,
): Verdict | null {
  const window = { start: booking.startAt, end: booking.endAt }
  const { mode } = booking
  if (meeting(observations, { window, mode }, now, 'LIVE').length > 0) return 'HELD_TOGETHER'

  const log = readLog(observations)
  const there = attendance(observations, now)
  const learner = clip(there.learner, window)
  const expert = clip(there.expert, window)
  const deadline = noShowAt(booking)
  const tried = (role: Role, until: EpochMs) => triedToCome(log, role, { start: window.start, end: until })

  const expertMissed = waitedInVain(sightings(log, 'LEARNER'), learner, expert, deadline)
  const learnerMissed = waitedInVain(sightings(log, 'EXPERT'), expert, learner, deadline)
  if (expertMissed !== null && !tried('EXPERT', expertMissed)) return 'EXPERT_ABSENT'
  if (learnerMissed !== null && !tried('LEARNER', learnerMissed)) return 'LEARNER_ABSENT'
  if (now < booking.endAt) return null
  const onlyLearner = learner.length > 0 && expert.length === 0
  return onlyLearner && !tried('EXPERT', window.end) ? 'EXPERT_ABSENT' : 'NOBODY_CAME'
}

/**
 * The first instant from the deadline on, itself included, at which one is there by LiveKit's own word and the other
 * has never been; null if none. Whoever stayed up to the deadline has waited long enough. A page's word that it is
 * still connected is not enough: it beats on while LiveKit has frozen, and then nobody can come in.
 */
function waitedInVain(
  sighted: readonly EpochMs[],
  one: IntervalSet,
  other: IntervalSet,
  deadline: EpochMs,
): EpochMs | null {
  const otherSince = other[0]?.start ?? Number.POSITIVE_INFINITY
  const waiting = sighted
    .filter((at) => at >= deadline - SIGHTED_WITHIN)
    .map((at) => Math.max(at, deadline))
    .filter((at) => at < otherSince && one.some(({ start, end }) => start <= at && at <= end))
  return waiting.length > 0 ? Math.min(...waiting) : null
}

/** When LiveKit said of somebody that they are there. */
function sightings(log: Log, role: Role): readonly EpochMs[] {
  return (['JOINED', 'SEEN', 'AUDIO_PUBLISHED'] as const).flatMap((kind) =>
    log.of({ kind, role }).map(latest),
  )
}

/**
 * Whether somebody wanted to come in and could not: their page was in the room within this time, which only a page
 * is whose reader has entered, or we ourselves once turned them away.
 */
function triedToCome(log: Log, role: Role, { start, end }: Interval): boolean {
  const pages = log.all.filter((line) => line.source === 'BEACON' && line.role === role).map(latest)
  const refusals = log.of({ kind: 'ENTRY_FAILED', role }).map(latest)
  return pages.some((at) => start <= at && at <= end) || refusals.some((at) => at <= end)
}
