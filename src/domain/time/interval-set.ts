import type { EpochMs } from './instant.ts'
import { type Interval, isEmpty } from './interval.ts'

/**
 * Intervals in order of time, none empty, no two overlapping or touching: one way only to write any set of
 * instants. `merge` makes one out of anything; every function here keeps the shape.
 */
export type IntervalSet = readonly Interval[]

/** The union of any intervals, in any order. Empty ones are dropped, touching ones become one. */
export function merge(intervals: Iterable<Interval>): IntervalSet {
  const sorted: Interval[] = []
  for (const interval of intervals) if (!isEmpty(interval)) sorted.push(interval)
  sorted.sort((a, b) => a.start - b.start)
  const merged: { start: EpochMs; end: EpochMs }[] = []
  let last: { start: EpochMs; end: EpochMs } | undefined
  for (const { start, end } of sorted) {
    if (last && start <= last.end) {
      if (end > last.end) last.end = end
    } else {
      last = { start, end }
      merged.push(last)
    }
  }
  return merged
}

/** The instants of `from` that are not in `taken`. */
export function subtract(from: IntervalSet, taken: IntervalSet): IntervalSet {
  const rest: Interval[] = []
  const first = from[0]
  if (!first) return rest
  let next = firstEndingAfter(taken, first.start)
  for (const { start, end } of from) {
    let cursor = start
    let hole = taken[next]
    while (hole && hole.end <= cursor) hole = taken[++next]
    while (hole && hole.start < end) {
      if (hole.start > cursor) rest.push({ start: cursor, end: hole.start })
      cursor = hole.end
      if (cursor >= end) break
      hole = taken[++next]
    }
    if (cursor < end) rest.push({ start: cursor, end })
  }
  return rest
}

/** The instants that are in both sets. */
export function intersect(a: IntervalSet, b: IntervalSet): IntervalSet {
  const both: Interval[] = []
  let i = 0
  let j = 0
  for (let x = a[i], y = b[j]; x && y; x = a[i], y = b[j]) {
    const start = Math.max(x.start, y.start)
    const end = Math.min(x.end, y.end)
    if (start < end) both.push({ start, end })
    if (x.end <= y.end) i++
    else j++
  }
  return both
}

/** The part of a set that lies in one interval. */
export function clip(set: IntervalSet, to: Interval): IntervalSet {
  const clipped: Interval[] = []
  if (isEmpty(to)) return clipped
  for (let i = firstEndingAfter(set, to.start); i < set.length; i++) {
    const interval = set[i]
    if (!interval || interval.start >= to.end) break
    clipped.push({ start: Math.max(interval.start, to.start), end: Math.min(interval.end, to.end) })
  }
  return clipped
}

/** Milliseconds in the set altogether. */
export function duration(set: IntervalSet): number {
  let total = 0
  for (const { start, end } of set) total += end - start
  return total
}

/** Index of the first interval with an instant after `instant`; the set's length when there is none. */
export function firstEndingAfter(set: IntervalSet, instant: EpochMs): number {
  let low = 0
  let high = set.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((set[middle]?.end ?? Number.POSITIVE_INFINITY) > instant) high = middle
    else low = middle + 1
  }
  return low
}
