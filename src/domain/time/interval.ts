import type { EpochMs } from './instant.ts'

/** Time from `start` up to, not including, `end`: two that only touch do not overlap. */
export interface Interval {
  readonly start: EpochMs
  readonly end: EpochMs
}

/** True when no instant lies in it; an end before the start counts as empty. */
export function isEmpty(interval: Interval): boolean {
  return !(interval.start < interval.end)
}

/** Whether an instant lies in the interval; its end does not. */
export function contains(interval: Interval, instant: EpochMs): boolean {
  return interval.start <= instant && instant < interval.end
}

/** Whether the two share at least one instant. An empty interval shares none, wherever it lies. */
export function overlaps(a: Interval, b: Interval): boolean {
  return Math.max(a.start, b.start) < Math.min(a.end, b.end)
}

/** The interval with `before` milliseconds more in front of it and `after` more behind it. */
export function widen(interval: Interval, before: number, after: number): Interval {
  return { start: interval.start - before, end: interval.end + after }
}
