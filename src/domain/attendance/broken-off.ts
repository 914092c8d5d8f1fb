import { MISSES_APART } from '../policy/session.ts'
import type { EpochMs } from '../time/instant.ts'

export type BrokenOff = {
  /** The last time it was seen. */
  readonly lastSeen: EpochMs
  /** The first of the polls that missed it. */
  readonly missedAt: EpochMs
}

/**
 * Where polls show that something ended whose end nobody told: polls in a row that miss it, MISSES_APART or more
 * between the first and the last of them. A single miss proves nothing, for a poll and an arrival can cross on the
 * way, nor do several of one moment.
 *
 * @param from when it was first known to be there, which counts as seen
 * @param seen, missed times of polls, in any order; at the same instant, seen wins
 */
export function brokenOff(
  from: EpochMs,
  seen: readonly EpochMs[],
  missed: readonly EpochMs[],
): BrokenOff | null {
  const sightings = [...new Set([from, ...seen.filter((at) => at > from)])].sort((a, b) => a - b)
  for (const [index, lastSeen] of sightings.entries()) {
    const next = sightings[index + 1] ?? Number.POSITIVE_INFINITY
    const row = missed.filter((at) => lastSeen < at && at < next)
    const missedAt = Math.min(...row)
    if (row.length > 1 && Math.max(...row) - missedAt >= MISSES_APART) return { lastSeen, missedAt }
  }
  return null
}
