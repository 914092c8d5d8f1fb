import type { SlotLimits } from '../policy/scheduling.ts'
import { MINUTE } from '../time/instant.ts'
import type { Interval } from '../time/interval.ts'
import { dateIntervalAt } from '../time/wall-time.ts'
import type { Zone } from '../time/zone.ts'
import { clearances } from './search.ts'

/**
 * The interval of which a caller must load every booking, hold and busy time that overlaps it, so that the
 * slots of a window come out right: sessions run over the window's end, buffers reach across both edges, and
 * the daily maximum counts whole dates of the expert's.
 */
export function rangeToLoad(
  zone: Zone,
  limits: SlotLimits,
  durationMinutes: number,
  window: Interval,
): Interval {
  const { betweenSessions } = clearances(limits)
  const firstDate = dateIntervalAt(window.start, zone)
  const lastDate = dateIntervalAt(window.end, zone)
  return {
    start: Math.min(firstDate.start, window.start - betweenSessions),
    end: Math.max(lastDate.end, window.end + durationMinutes * MINUTE + betweenSessions),
  }
}
