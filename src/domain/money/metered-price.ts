import { chargeable, proportion } from './money.ts'
import type { PerMinuteTerms } from './price-terms.ts'

const SECONDS_PER_MINUTE = 60

/** What of a per-minute offering's terms decides its price. */
export type MeteredTerms = Pick<PerMinuteTerms, 'rateMinorPerMinute' | 'freeMinutes' | 'maxMinutes'>

/**
 * The seconds that cost something: the free minutes are taken off first, then the chosen maximum stops the count.
 * With 3 free minutes and a maximum of 30, a session of 33 minutes costs the cap. See docs/decisions/0004.
 */
export function chargeableSeconds(terms: MeteredTerms, billableSeconds: number): number {
  const paid = Math.max(0, chargeable(billableSeconds) - terms.freeMinutes * SECONDS_PER_MINUTE)
  return Math.min(paid, terms.maxMinutes * SECONDS_PER_MINUTE)
}

/**
 * `floor(rate × chargeable seconds / 60)`, which cannot exceed `rate × maximum minutes`. Minor units; the minimum
 * charge is not applied here, so that the running figure grows smoothly: see settlement.
 */
export function meteredPrice(input: MeteredTerms & { readonly billableSeconds: number }): number {
  return proportion(
    input.rateMinorPerMinute,
    chargeableSeconds(input, input.billableSeconds),
    SECONDS_PER_MINUTE,
  )
}
