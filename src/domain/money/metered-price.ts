import { chargeable, proportion } from './money.ts'
import type { PerMinuteTerms } from './price-terms.ts'

const SECONDS_PER_MINUTE = 60

/** What of a per-minute offering's terms decides its price. */
export type MeteredTerms = Pick<PerMinuteTerms, 'rateMinorPerMinute' | 'freeMinutes' | 'maxMinutes'>

/**
 * The seconds that cost something: the free minutes are the first of the time together, and the maximum is the
 * longest that the session may last, so both limits count the same seconds. With 3 free minutes and a maximum
 * of 30, at most 27 minutes are charged; the cap that is promised and reserved stays rate × 30, an amount that
 * is "never more than", as PRODUCT.md has it.
 */
export function chargeableSeconds(terms: MeteredTerms, billableSeconds: number): number {
  const together = Math.min(chargeable(billableSeconds), terms.maxMinutes * SECONDS_PER_MINUTE)
  return Math.max(0, together - terms.freeMinutes * SECONDS_PER_MINUTE)
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
