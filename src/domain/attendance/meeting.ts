import type { PriceTerms } from '../money/price-terms.ts'
import type { EpochMs } from '../time/instant.ts'
import type { Interval } from '../time/interval.ts'
import { clip, type IntervalSet, intersect, merge, subtract } from '../time/interval-set.ts'
import { readLog } from './log.ts'
import type { Observation } from './observation.ts'
import { type Account, attendance, presence } from './presence.ts'
import { silences } from './silence.ts'

/**
 * When the two met within the booked time, up to `now`: both with a microphone and neither silent. A session with
 * one price is also met where the learner listens without a microphone: whoever pays for an hour and keeps silent
 * in it has had it.
 */
export function meeting(
  observations: readonly Observation[],
  booking: { readonly window: Interval; readonly mode: PriceTerms['mode'] },
  now: EpochMs,
  account: Account,
): IntervalSet {
  const { window, mode } = booking
  const heard = presence(observations, now, account)
  const both = intersect(clip(heard.learner, window), heard.expert)
  const together = subtract(both, silences(readLog(observations)))
  if (mode !== 'PER_SESSION') return together
  const listening = subtract(clip(attendance(observations, now, account).learner, window), heard.learner)
  return merge([...together, ...intersect(listening, heard.expert)])
}
