import { HOUR } from '../time/instant.ts'

export const CANCELLATION_POLICIES = ['FLEXIBLE', 'STANDARD', 'STRICT'] as const
export type CancellationPolicy = (typeof CANCELLATION_POLICIES)[number]

export type CancellationRule = {
  /** All comes back until this long before the start, that very instant included. Milliseconds. */
  readonly fullRefundUntilBefore: number
  /** What comes back afterwards, in basis points of the price (per minute: of the chosen maximum). */
  readonly lateRefundBps: number
}

/** What a learner gets back who cancels. The expert picks one of these per offering. */
export const CANCELLATION: Readonly<Record<CancellationPolicy, CancellationRule>> = {
  FLEXIBLE: { fullRefundUntilBefore: 2 * HOUR, lateRefundBps: 5_000 },
  STANDARD: { fullRefundUntilBefore: 24 * HOUR, lateRefundBps: 5_000 },
  STRICT: { fullRefundUntilBefore: 72 * HOUR, lateRefundBps: 0 },
}
