import type { Interval } from '#src/domain/time/interval.ts'

/** The time together, parted where the free minutes end. */
export function paidSpans(
  together: readonly Interval[],
  freeUntil: number | null,
): { free: Interval[]; billable: Interval[] } {
  if (freeUntil === null) return { free: [], billable: [...together] }
  const free = together
    .map(({ start, end }) => ({ start, end: Math.min(end, freeUntil) }))
    .filter(({ start, end }) => end > start)
  const billable = together
    .map(({ start, end }) => ({ start: Math.max(start, freeUntil), end }))
    .filter(({ start, end }) => end > start)
  return { free, billable }
}
