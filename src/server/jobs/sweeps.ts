import type { Ctx } from '#src/features/ports.ts'

export interface Sweep {
  name: string
  /** Milliseconds between two runs, in real time. */
  every: number
  run: (ctx: Ctx) => Promise<unknown>
}

/**
 * What is due by the state of the database, whoever forgot it. Each is safe to run at any moment, in any
 * number of workers: it takes what is due with SKIP LOCKED or compare-and-set.
 */
export const SWEEPS: readonly Sweep[] = []
