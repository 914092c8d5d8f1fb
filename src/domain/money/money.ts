import type { Currency } from '../policy/money.ts'

/** An amount in minor units (cents, pence): always a safe integer, negative only where a difference is meant. */
export type Money = { readonly amountMinor: number; readonly currency: Currency }

export function money(amountMinor: number, currency: Currency): Money {
  return { amountMinor: wholeMinor(amountMinor), currency }
}

/** @throws RangeError for anything but a safe integer: an amount that is not one is a bug, never rounded away. */
export function wholeMinor(amountMinor: number): number {
  if (!Number.isSafeInteger(amountMinor)) throw new RangeError(`not an amount in minor units: ${amountMinor}`)
  return amountMinor === 0 ? 0 : amountMinor
}

/** @throws RangeError when negative, too. */
export function chargeable(amountMinor: number): number {
  if (wholeMinor(amountMinor) < 0) throw new RangeError(`a charge cannot be negative: ${amountMinor}`)
  return wholeMinor(amountMinor)
}

export function add(a: Money, b: Money): Money {
  return money(a.amountMinor + sameCurrency(a, b).amountMinor, a.currency)
}

export function minus(a: Money, b: Money): Money {
  return money(a.amountMinor - sameCurrency(a, b).amountMinor, a.currency)
}

/** `1234.56`: for programs, in every language alike. All our currencies have two decimals. */
export function decimalAmount(amountMinor: number): string {
  const digits = String(Math.abs(wholeMinor(amountMinor))).padStart(3, '0')
  return `${amountMinor < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

function sameCurrency(a: Money, b: Money): Money {
  if (a.currency !== b.currency) throw new RangeError(`${a.currency} and ${b.currency} cannot be added`)
  return b
}

/**
 * `floor(amount × numerator / denominator)` for non-negative integers, exact where the product leaves the safe
 * integers. The one rounding in this product; whoever does not get the floor gets the rest by subtraction.
 */
export function proportion(amountMinor: number, numerator: number, denominator: number): number {
  if (denominator <= 0) throw new RangeError('a proportion of nothing')
  const product = BigInt(chargeable(amountMinor)) * BigInt(chargeable(numerator))
  return wholeMinor(Number(product / BigInt(denominator)))
}
