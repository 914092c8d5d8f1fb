import type { EpochMs } from '../time/instant.ts'

export type BrokenOff = {
  /** The last time it was seen. */
  readonly lastSeen: EpochMs
  /** The first of the two polls that missed it. */
  readonly missedAt: EpochMs
}

/**
 * Where polls show that something ended whose end nobody told: two polls in a row that miss it. A single miss
 * proves nothing, for a poll and an arrival can cross on the way.
 *
 * @param from when it began, which counts as seen
 * @param seen, missed times of polls, in any order; at the same instant, seen wins
 */
export function brokenOff(
  from: EpochMs,
  seen: readonly EpochMs[],
  missed: readonly EpochMs[],
): BrokenOff | null {
  const sightings = [...new Set([from, ...seen.filter((at) => at > from)])].sort((a, b) => a - b)
  const misses = [...new Set(missed)]
    .filter((at) => at > from && !sightings.includes(at))
    .sort((a, b) => a - b)
  for (const [index, missedAt] of misses.entries()) {
    const second = misses[index + 1]
    if (second === undefined) return null
    const between = sightings.some((at) => missedAt < at && at < second)
    if (!between) return { lastSeen: Math.max(...sightings.filter((at) => at < missedAt)), missedAt }
  }
  return null
}
