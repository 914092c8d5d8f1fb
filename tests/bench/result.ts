/** One figure of a benchmark. */
export interface BenchResult {
  readonly name: string
  /** As `ms`, `µs`, `postings/s`, `kB`. */
  readonly unit: string
  readonly value: number
  /** What the figure must hold to be good; none: measured for information. */
  readonly target?: Target
  /** What else to know of it: spread, number of runs, size of the answer. */
  readonly detail?: string
}

/** A bound on a figure, in its unit. */
export type Target = { readonly atMost: number } | { readonly atLeast: number }

/** Whether a figure holds its target; true without one. */
export function meetsTarget({ value, target }: BenchResult): boolean {
  if (!target) return true
  return 'atMost' in target ? value <= target.atMost : value >= target.atLeast
}
