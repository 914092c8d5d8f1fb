import type { EpochMs } from '../time/instant.ts'
import type { Interval } from '../time/interval.ts'

/**
 * Slot starts merged into runs: starts a step apart are one run from the first start to just behind the last
 * one. A run overlaps a window exactly when a slot starts in it (for windows no shorter than a step).
 * @param starts in order of time
 * @param step milliseconds
 */
export function slotRuns(starts: readonly EpochMs[], step: number): Interval[] {
  const runs: { start: number; end: number }[] = []
  for (const start of starts) {
    const last = runs.at(-1)
    if (last && start - last.end < step) last.end = start + 1
    else runs.push({ start, end: start + 1 })
  }
  return runs
}
