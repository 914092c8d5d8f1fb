import type { SlotLimits } from '../policy/scheduling.ts'
import { HOUR, MINUTE } from '../time/instant.ts'
import type { Interval } from '../time/interval.ts'
import { clearances } from './search.ts'

/** No calendar date lasts longer: 26 hours in Troll, where clocks go back by two. */
const LONGEST_DATE = 26 * HOUR

/**
 * The interval of which a caller must load every booking, hold and busy time that overlaps it, so that the
 * slots of a window come out right: sessions run over the window's end, buffers reach across both edges, and
 * the daily maximum counts whole dates of the expert's.
 */
export function rangeToLoad(limits: SlotLimits, durationMinutes: number, window: Interval): Interval {
  const { betweenSessions } = clearances(limits)
  return {
    start: window.start - Math.max(LONGEST_DATE, betweenSessions),
    end: window.end + Math.max(LONGEST_DATE, durationMinutes * MINUTE + betweenSessions),
  }
}
