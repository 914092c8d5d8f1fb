import type { PriceTerms } from '../money/price-terms.ts'
import type { EpochMs } from '../time/instant.ts'
import { clip, type IntervalSet } from '../time/interval-set.ts'
import { meeting } from './meeting.ts'
import { noShowAt } from './no-show.ts'
import type { Observation } from './observation.ts'
import { attendance } from './presence.ts'

/** What the attendance log says of a booking, as far as it decides the money. */
export type Verdict =
  /** They were together, however shortly. */
  | 'HELD_TOGETHER'
  /** The learner waited, the expert did not come. */
  | 'EXPERT_ABSENT'
  /** The expert waited, the learner did not come. */
  | 'LEARNER_ABSENT'
  /** The time ran out without a meeting, and nobody waited for somebody who never came. */
  | 'NOBODY_CAME'

/**
 * The verdict on a booking, or null while it is open. Somebody did not show up who had not once been connected
 * since the start, when ten minutes have passed, or the whole of a shorter session, and the other side is waiting
 * in the room; a learner who waits only then is waiting as well. Whoever came and went is not absent: if the two
 * merely missed each other, the time runs out and nothing is charged.
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

  const there = attendance(observations, now)
  const learner = clip(there.learner, window)
  const expert = clip(there.expert, window)
  const deadline = noShowAt(booking)
  const expertMissed = waitedInVain(learner, expert, deadline)
  const learnerMissed = waitedInVain(expert, learner, deadline)
  if (expertMissed !== null && expertMissed <= (learnerMissed ?? expertMissed)) return 'EXPERT_ABSENT'
  if (learnerMissed !== null) return 'LEARNER_ABSENT'
  if (now < booking.endAt) return null
  return learner.length > 0 && expert.length === 0 ? 'EXPERT_ABSENT' : 'NOBODY_CAME'
}

/**
 * The first instant from the deadline on, itself included, at which one is there and the other has never been; null
 * if none. Whoever stayed up to the deadline has waited long enough.
 */
function waitedInVain(one: IntervalSet, other: IntervalSet, deadline: EpochMs): EpochMs | null {
  const otherSince = other[0]?.start ?? Number.POSITIVE_INFINITY
  const waiting = one.find(({ end }) => end >= deadline)
  if (!waiting) return null
  const at = Math.max(waiting.start, deadline)
  return at < otherSince ? at : null
}
