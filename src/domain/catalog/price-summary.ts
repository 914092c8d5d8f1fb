import { COMPARED_MINUTES, EUR_PER_UNIT } from '../policy/catalog.ts'
import type { Currency } from '../policy/money.ts'

/** What the catalogue needs of an offering's price; amounts in minor units of `currency`. */
export type OfferingPrice = {
  readonly priceMode: 'FREE' | 'PER_SESSION' | 'PER_MINUTE'
  readonly currency: Currency
  readonly priceMinor: number | null
  readonly rateMinorPerMinute: number | null
}

/** The cheapest ways in to one expert and field; null where there is no such offering. */
export type PriceSummary = {
  readonly hasFree: boolean
  readonly minRateMinor: number | null
  readonly minSessionMinor: number | null
  /** EUR cents: the least that a first half hour, or a whole session sold as one, can cost at most. */
  readonly comparableEurMinor: number
}

/**
 * A free first talk does not make an expert cheap, so free offerings count in the comparison only where there
 * are no others: volunteers.
 */
export function priceSummary(offerings: readonly OfferingPrice[]): PriceSummary {
  const rates = offerings.flatMap((each) => each.rateMinorPerMinute ?? [])
  const sessions = offerings.flatMap((each) => each.priceMinor ?? [])
  const comparable = offerings.filter((each) => each.priceMode !== 'FREE').map(comparablePrice)
  return {
    hasFree: offerings.some((each) => each.priceMode === 'FREE'),
    minRateMinor: rates.length ? Math.min(...rates) : null,
    minSessionMinor: sessions.length ? Math.min(...sessions) : null,
    comparableEurMinor: comparable.length ? Math.min(...comparable) : 0,
  }
}

function comparablePrice(price: OfferingPrice): number {
  const minor = price.priceMinor ?? (price.rateMinorPerMinute ?? 0) * COMPARED_MINUTES
  return toEurMinor(minor, price.currency)
}

/** Minor units of a currency as EUR cents, for comparing alone. */
export function toEurMinor(minor: number, currency: Currency): number {
  return Math.round(minor * EUR_PER_UNIT[currency])
}
