import type { Side } from '#src/domain/access/side.ts'
import { duration, merge, subtract } from '#src/domain/time/interval-set.ts'
import type { StoredMeter } from '#src/features/live/stored-meter.ts'

export interface Drops {
  count: number
  /** Whole seconds in all. */
  seconds: number
  /** Whose line it was; SHARED when both were gone, or each once. */
  whose: Side | 'SHARED'
  /** The middle of the first, epoch ms. */
  at: number
}

const SECOND = 1_000

/** What was lost between the first and the last moment together; null when nothing was, to the second. */
export function dropsOf(meter: StoredMeter): Drops | null {
  const together = merge(meter.together)
  const first = together[0]
  const last = together.at(-1)
  if (!first || !last) return null
  const gaps = subtract([{ start: first.start, end: last.end }], together).filter(
    ({ start, end }) => end - start >= SECOND,
  )
  const [gap] = gaps
  if (!gap) return null
  const gone = (person: StoredMeter['learner']) => duration(subtract(gaps, merge(person))) >= SECOND
  const [learner, expert] = [gone(meter.learner), gone(meter.expert)]
  const whose = learner === expert ? 'SHARED' : learner ? 'LEARNER' : 'EXPERT'
  return {
    count: gaps.length,
    seconds: Math.round(duration(gaps) / SECOND),
    whose,
    at: (gap.start + gap.end) / 2,
  }
}
