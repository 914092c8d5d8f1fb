import type { Meter } from '#src/domain/attendance/meter.ts'
import { meteredPrice } from '#src/domain/money/metered-price.ts'
import type { PriceTerms } from '#src/domain/money/price-terms.ts'
import { SILENT_AFTER } from '#src/domain/policy/session.ts'

/** What of the server's reading the page counts on from. */
export type CountedReading = Pick<
  Meter,
  'together' | 'billableSeconds' | 'amountMinor' | 'running' | 'remainingSeconds'
> & { readonly now: number }

export type ShownMeter = {
  /** Whole seconds together. */
  readonly seconds: number
  readonly amountMinor: number
  /** Whole seconds until it must stop. */
  readonly remainingSeconds: number
  /** Whether the page counts on at this moment. */
  readonly counting: boolean
}

/**
 * The figure between two readings: while the server's meter runs, the page counts on by the server's clock, never
 * beyond what is left, and not for longer than a page may be silent: then nobody knows, and the figure waits.
 *
 * @param at epoch milliseconds by the server's clock
 * @param heldAt seconds at which this page noticed that one of the two cannot hear; they stand until both can again,
 *   whatever the server, which hears of it later, still counts, or until it has stopped too
 */
export function shownMeter(
  reading: CountedReading,
  terms: PriceTerms,
  at: number,
  heldAt: number | null = null,
): ShownMeter {
  const since = Math.max(0, at - reading.now)
  const held = reading.running ? heldAt : null
  const counting = reading.running && held === null && since <= SILENT_AFTER
  // Once nobody knows, what was shown stays: it neither runs on nor jumps back.
  const shown = reading.running ? Math.min(since, SILENT_AFTER) : 0
  const most = reading.billableSeconds + reading.remainingSeconds
  const counted = held ?? (shown > 0 ? secondsOf(reading, shown) : reading.billableSeconds)
  const seconds = Math.min(counted, most)
  return {
    seconds,
    amountMinor:
      terms.mode === 'PER_MINUTE'
        ? meteredPrice({ ...terms, billableSeconds: seconds })
        : reading.amountMinor,
    remainingSeconds: Math.max(0, most - Math.max(seconds, reading.billableSeconds)),
    counting,
  }
}

/** From the intervals and not from the whole seconds: both pages then change figures at the same instant. */
function secondsOf({ together }: CountedReading, since: number): number {
  const ms = together.reduce((sum, { start, end }) => sum + end - start, 0)
  return Math.floor((ms + since) / 1_000)
}
