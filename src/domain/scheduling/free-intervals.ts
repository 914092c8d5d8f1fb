import type { EpochMs } from '../time/instant.ts'
import type { Interval } from '../time/interval.ts'
import type { IntervalSet } from '../time/interval-set.ts'
import { freeWithin, readSearch } from './search.ts'
import type { SlotRequest } from './types.ts'

/**
 * The parts of an interval in which a session could lie: hours less time off, bookings and outside busy times
 * with their buffers, and the learner's own times. Notice, horizon, grid and daily maximum bear on starts,
 * not on free time: see `slots`.
 */
export function freeIntervals(request: SlotRequest, within: Interval): IntervalSet {
  return freeWithin(readSearch(request), within)
}

/**
 * Until when somebody could be in a session with the expert if it began at `request.now`, at most `lookAhead`
 * milliseconds ahead; null when the expert is not free now. Asks nothing about notice, grid or daily maximum.
 */
export function freeUntil(request: SlotRequest, lookAhead: number): EpochMs | null {
  const [first] = freeIntervals(request, { start: request.now, end: request.now + lookAhead })
  return first?.start === request.now ? first.end : null
}
