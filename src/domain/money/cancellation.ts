import { CANCELLATION, type CancellationPolicy } from '../policy/cancellation.ts'
import { type Currency, WHOLE_BPS } from '../policy/money.ts'
import type { EpochMs } from '../time/instant.ts'
import { payable } from './minimum-charge.ts'
import { proportion } from './money.ts'

/** The last instant at which cancelling gives all back, itself included. */
export function fullRefundUntil(policy: CancellationPolicy, startAt: EpochMs): EpochMs {
  return startAt - CANCELLATION[policy].fullRefundUntilBefore
}

export type CancellationOutcome = {
  /** What the learner gets back (of an authorisation: what is never taken). Minor units. */
  readonly refundMinor: number
  /** What is charged all the same. */
  readonly keptMinor: number
  readonly full: boolean
}

/**
 * What a learner gets back who cancels at `at`. The price is the session's, or by the minute the chosen
 * maximum, for that is what was reserved. Of an odd amount the learner gets the odd cent, and what would be
 * charged below the minimum charge is waived, so `full` can be true even late.
 */
export function refundOnCancellation(
  policy: CancellationPolicy,
  input: {
    readonly startAt: EpochMs
    readonly at: EpochMs
    readonly priceMinor: number
    readonly currency: Currency
  },
): CancellationOutcome {
  const inTime = input.at <= fullRefundUntil(policy, input.startAt)
  return inTime
    ? split(input.priceMinor, 0)
    : split(input.priceMinor, lateCharge(policy, input.priceMinor, input.currency))
}

/** What is charged for a cancellation that came too late, and for not showing up, which counts as one. */
export function lateCharge(policy: CancellationPolicy, priceMinor: number, currency: Currency): number {
  const keptBps = WHOLE_BPS - CANCELLATION[policy].lateRefundBps
  return payable(proportion(priceMinor, keptBps, WHOLE_BPS), currency)
}

function split(priceMinor: number, keptMinor: number): CancellationOutcome {
  return { refundMinor: priceMinor - keptMinor, keptMinor, full: keptMinor === 0 }
}
