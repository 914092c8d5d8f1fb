/** Milliseconds of repeated runs. */
export interface Timing {
  readonly median: number
  readonly p95: number
  readonly runs: number
}

/**
 * Times a synchronous function: first runs it unmeasured for `warmUpMs`, then again and again for `forMs`, at
 * least `minimumRuns` times. The median says what it costs, the 95th percentile what it costs with a
 * collection of garbage in between.
 */
export function measure(work: () => unknown, { warmUpMs = 100, forMs = 300, minimumRuns = 10 } = {}): Timing {
  for (const until = performance.now() + warmUpMs; performance.now() < until; ) work()
  const times: number[] = []
  const until = performance.now() + forMs
  while (times.length < minimumRuns || performance.now() < until) {
    const start = performance.now()
    work()
    times.push(performance.now() - start)
  }
  times.sort((a, b) => a - b)
  return { median: percentile(times, 0.5), p95: percentile(times, 0.95), runs: times.length }
}

/** Nearest rank of sorted numbers; NaN of none. */
export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}
