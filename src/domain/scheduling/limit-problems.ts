import { SLOT_LIMIT_BOUNDS, type SlotLimits, STEP_MINUTES } from '../policy/scheduling.ts'

/** A limit outside what may be set, with what may be: the steps to choose from, or the bounds. */
export type LimitProblem =
  | { readonly limit: 'stepMinutes'; readonly allowed: readonly number[] }
  | { readonly limit: keyof typeof SLOT_LIMIT_BOUNDS; readonly min: number; readonly max: number }

/** Everything wrong with limits as they were entered; empty when they can be stored. */
export function limitProblems(limits: SlotLimits): LimitProblem[] {
  const problems: LimitProblem[] = []
  const steps: readonly number[] = STEP_MINUTES
  if (!steps.includes(limits.stepMinutes)) problems.push({ limit: 'stepMinutes', allowed: steps })
  for (const limit of Object.keys(SLOT_LIMIT_BOUNDS) as (keyof typeof SLOT_LIMIT_BOUNDS)[]) {
    const value = limits[limit]
    const { min, max } = SLOT_LIMIT_BOUNDS[limit]
    if (value === null) continue
    if (!Number.isInteger(value) || value < min || value > max) problems.push({ limit, min, max })
  }
  return problems
}
