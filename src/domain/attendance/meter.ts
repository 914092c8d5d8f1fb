import { chargeableSeconds, meteredPrice } from '../money/metered-price.ts'
import { capOf, minutesOf, type PriceTerms } from '../money/price-terms.ts'
import { CAP_WARNING_BEFORE } from '../policy/session.ts'
import type { EpochMs } from '../time/instant.ts'
import type { Interval } from '../time/interval.ts'
import type { IntervalSet } from '../time/interval-set.ts'
import { billable, instantAfter } from './billable.ts'
import { readLog } from './log.ts'
import type { Observation } from './observation.ts'
import { type Account, presence } from './presence.ts'
import { silences } from './silence.ts'

/** What of a booking decides its meter. */
export type MeterTerms = {
  readonly price: PriceTerms
  /** The booked time: nothing before its start or after its end is counted. */
  readonly window: Interval
}

/** The meter as both sides see it. Intervals are epoch milliseconds, amounts minor units. */
export type Meter = {
  readonly learner: IntervalSet
  readonly expert: IntervalSet
  readonly together: IntervalSet
  /** Whole seconds together. */
  readonly billableSeconds: number
  /** Those of them that cost something. */
  readonly chargeableSeconds: number
  /** By the minute: the running figure. Otherwise the agreed price, which no clock changes. */
  readonly amountMinor: number
  /** Whether it counts at this moment. */
  readonly running: boolean
  /** Whole seconds left before it must stop: by its maximum together or by the end of the booked time. */
  readonly remainingSeconds: number
  /** By the minute: when that was reached; null while it was not. */
  readonly capReachedAt: EpochMs | null
  /** When the free minutes ended or, running, will end; null without any, or while it stands still. */
  readonly freeUntil: EpochMs | null
  /** Running, and little is left before it must stop. */
  readonly warning: boolean
}

/** The running meter at `now`. The bill is never above it: see `finalMeter`. */
export function meter(observations: readonly Observation[], terms: MeterTerms, now: EpochMs): Meter {
  return read(observations, terms, now, 'LIVE')
}

/**
 * The meter of a session that is over, as it is billed. Connections whose end nobody saw are closed at the last
 * proof that they lived. Record our own closing of the room first: it is such an end.
 */
export function finalMeter(observations: readonly Observation[], terms: MeterTerms, now: EpochMs): Meter {
  return { ...read(observations, terms, now, 'FINAL'), running: false, warning: false }
}

function read(
  observations: readonly Observation[],
  terms: MeterTerms,
  now: EpochMs,
  account: Account,
): Meter {
  const { price, window } = terms
  const { learner, expert } = presence(observations, now, account)
  const maxSeconds = minutesOf(price) * 60
  const silent = silences(readLog(observations))
  const { together, seconds } = billable({ learner, expert, silent }, window, maxSeconds)

  const perMinute = price.mode === 'PER_MINUTE'
  const capReachedAt = perMinute ? instantAfter(together, maxSeconds * 1_000) : null
  const running = together.at(-1)?.end === now && now < window.end && capReachedAt === null
  const untilEnd = Math.max(0, Math.floor((window.end - now) / 1_000))
  const remainingSeconds = Math.min(maxSeconds - seconds, untilEnd)
  return {
    learner,
    expert,
    together,
    billableSeconds: seconds,
    chargeableSeconds: perMinute ? chargeableSeconds(price, seconds) : 0,
    amountMinor: perMinute ? meteredPrice({ ...price, billableSeconds: seconds }) : capOf(price),
    running,
    remainingSeconds,
    capReachedAt,
    freeUntil: perMinute ? freeUntil(together, price.freeMinutes, running ? now : null) : null,
    warning: running && remainingSeconds * 1_000 <= CAP_WARNING_BEFORE,
  }
}

/** @param runningAt the present moment while the meter runs, else null */
function freeUntil(together: IntervalSet, freeMinutes: number, runningAt: EpochMs | null): EpochMs | null {
  if (freeMinutes === 0) return null
  const free = freeMinutes * 60_000
  const passed = instantAfter(together, free)
  if (passed !== null || runningAt === null) return passed
  const used = together.reduce((total, { start, end }) => total + end - start, 0)
  return runningAt + free - used
}
