import { ApiFailure, invalidRequest } from '../http/failure.ts'

interface CurrencyTerms {
  /** Smallest charge, in minor units. */
  minimum: number
  /** The fixed part of the processing fee, in minor units. */
  fixedFee: number
  /** What a dispute costs, in minor units. */
  disputeFee: number
  symbol: string
}

const CURRENCIES: Record<string, CurrencyTerms> = {
  eur: { minimum: 50, fixedFee: 25, disputeFee: 2000, symbol: '€' },
  usd: { minimum: 50, fixedFee: 25, disputeFee: 1500, symbol: '$' },
  gbp: { minimum: 30, fixedFee: 20, disputeFee: 2000, symbol: '£' },
}

/** 1.5 %: the share of the processing fee that grows with the amount. */
const FEE_BASIS_POINTS = 150

export function termsOf(currency: string): CurrencyTerms {
  const terms = CURRENCIES[currency.toLowerCase()]
  if (terms) return terms
  throw invalidRequest(
    `Invalid currency: ${currency}. This sandbox supports ${Object.keys(CURRENCIES).join(', ')}.`,
    'currency',
  )
}

/** What Stripe keeps of a card charge, in minor units. */
export const processingFee = (amount: number, currency: string): number =>
  Math.round((amount * FEE_BASIS_POINTS) / 10_000) + termsOf(currency).fixedFee

/** `€36.00`, as Stripe writes amounts in messages. */
export const spoken = (amount: number, currency: string): string =>
  `${termsOf(currency).symbol}${(amount / 100).toFixed(2)}`

/** Returns the currency in lower case, or refuses an amount below the smallest charge. */
export function checkAmount(amount: number, currency: string): string {
  const terms = termsOf(currency)
  if (amount < 1) {
    throw invalidRequest(
      'This value must be greater than or equal to 1.',
      'amount',
      'parameter_invalid_integer',
    )
  }
  if (amount > 99_999_999)
    throw invalidRequest('Amount must be no more than €999,999.99', 'amount', 'amount_too_large')
  if (amount < terms.minimum) {
    throw new ApiFailure(400, {
      type: 'invalid_request_error',
      code: 'amount_too_small',
      param: 'amount',
      message: `Amount must be at least ${spoken(terms.minimum, currency)} ${currency.toLowerCase()}`,
    })
  }
  return currency.toLowerCase()
}
