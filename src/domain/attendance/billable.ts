import type { Interval } from '../time/interval.ts'
import { clip, duration, type IntervalSet, intersect, subtract } from '../time/interval-set.ts'
import type { Presence } from './presence.ts'

export type Billable = {
  /** When both were there and could hear each other. Epoch milliseconds. */
  readonly together: IntervalSet
  /** Whole seconds of it; a begun second is not billed. */
  readonly seconds: number
}

/**
 * The time together: both present, not silent, inside the booked window, and no longer than `maxSeconds`, where it
 * stops for good.
 */
export function billable(
  presence: Presence & { readonly silent?: IntervalSet },
  window: Interval,
  maxSeconds: number,
): Billable {
  const both = intersect(clip(presence.learner, window), presence.expert)
  const together = firstMs(subtract(both, presence.silent ?? []), maxSeconds * 1_000)
  return { together, seconds: Math.floor(duration(together) / 1_000) }
}

/** The first `ms` milliseconds of a set. */
export function firstMs(set: IntervalSet, ms: number): IntervalSet {
  const end = instantAfter(set, ms)
  return end === null ? set : clip(set, { start: Number.NEGATIVE_INFINITY, end })
}

/** The instant at which `ms` milliseconds of a set have passed; null while they have not. */
export function instantAfter(set: IntervalSet, ms: number): number | null {
  let left = ms
  for (const { start, end } of set) {
    if (end - start >= left) return start + left
    left -= end - start
  }
  return null
}
