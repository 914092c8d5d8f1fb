/** Rules with numbers that decide amounts. Source of each: docs/product.md, "Rules with numbers". */

/** Currencies at launch; an expert chooses one. All three have two decimals, at Stripe and in ISO 4217. */
export const CURRENCIES = ['EUR', 'USD', 'GBP'] as const
export type Currency = (typeof CURRENCIES)[number]

/** A whole, in basis points. */
export const WHOLE_BPS = 10_000

/** The platform's part of what was captured: 20 %. Copied onto each booking when it is made. */
export const COMMISSION_BPS = 2_000

/**
 * Below this Stripe refuses to charge (minor units), so the amount is waived.
 * https://docs.stripe.com/currencies#minimum-and-maximum-charge-amounts
 */
export const MINIMUM_CHARGE: Readonly<Record<Currency, number>> = { EUR: 50, USD: 50, GBP: 30 }

/** Free first minutes that a per-minute offering may give: 0 to 5. */
export const FREE_MINUTES_MAX = 5
