import type { EpochMs } from '../time/instant.ts'
import { duration } from '../time/interval-set.ts'
import { meeting } from './meeting.ts'
import { finalMeter, type MeterTerms } from './meter.ts'
import type { Observation } from './observation.ts'
import { ownAbsence } from './own-absence.ts'

/**
 * Whole seconds of a session that is over which count for its price. By the minute and for nothing: those of the
 * final meter. For one price: the time in which they met, and what the learner missed of it by their own doing.
 */
export function countedSeconds(
  observations: readonly Observation[],
  terms: MeterTerms,
  now: EpochMs,
): number {
  const { price, window } = terms
  if (price.mode !== 'PER_SESSION') return finalMeter(observations, terms, now).billableSeconds
  const met = meeting(observations, { window, mode: price.mode }, now, 'FINAL')
  return Math.floor((duration(met) + duration(ownAbsence(observations, window, now))) / 1_000)
}
