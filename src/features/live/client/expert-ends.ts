import { isClearCase } from '#src/domain/money/settlement.ts'
import { duration, subtract } from '#src/domain/time/interval-set.ts'
import type { MeterReading } from '../read-meter.ts'

/** What the end of a session with one price means for the expert who brings it about. */
export type ExpertEnds =
  | 'PAID'
  /** Less than half was held: nothing is charged. */
  | 'UNPAID'
  /** Less than half was held, and what the learner missed may make up for it: the log decides, by its last proofs. */
  | 'PERHAPS_UNPAID'

/**
 * @param reading the last one
 * @param seconds together, as the page shows them now
 */
export function expertEnds(
  { learner, present, now }: Pick<MeterReading, 'learner' | 'present' | 'now'>,
  { startAt, endAt, minutes }: { startAt: number; endAt: number; minutes: number },
  seconds: number,
): ExpertEnds {
  if (!isClearCase(minutes, seconds)) return 'PAID'
  // At the most: of somebody who has left, all that is to come counts as missed, if it was a goodbye.
  const until = present.learner ? now : endAt
  const missed = until > startAt ? duration(subtract([{ start: startAt, end: until }], learner)) / 1_000 : 0
  return isClearCase(minutes, seconds + missed) ? 'UNPAID' : 'PERHAPS_UNPAID'
}
