import { GUARANTEE } from '../policy/paying.ts'
import type { EpochMs } from '../time/instant.ts'

/**
 * Until when the learner can claim, and the expert's share is held: 72 hours after the end of the session. Where
 * none was held, after the booked time, which the learner may still be waiting for; and never before there was
 * something to claim back.
 */
export function guaranteeEnd(of: {
  /** Null where there was no session: cancelled. */
  readonly sessionEndedAt: EpochMs | null
  /** The end of the booked time. */
  readonly endAt: EpochMs
  readonly takenAt: EpochMs
}): EpochMs {
  return (of.sessionEndedAt ?? Math.max(of.endAt, of.takenAt)) + GUARANTEE
}
