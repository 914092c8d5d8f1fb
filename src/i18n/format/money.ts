import { intlTag, type Locale } from '../locale.ts'

/** EUR, USD and GBP all have two decimals; the formatter says so itself for any other. */
const cache = new Map<string, Intl.NumberFormat>()

function formatter(locale: Locale, currency: string, digits?: number): Intl.NumberFormat {
  const key = `${locale} ${currency} ${digits}`
  let format = cache.get(key)
  if (!format) {
    format = new Intl.NumberFormat(intlTag(locale), {
      style: 'currency',
      currency,
      currencyDisplay: 'narrowSymbol',
      ...(digits === undefined ? {} : { minimumFractionDigits: digits, maximumFractionDigits: digits }),
    })
    cache.set(key, format)
  }
  return format
}

/** The shape of domain Money: integer minor units (cents) and an ISO 4217 code in capitals. */
export type Amount = { readonly amountMinor: number; readonly currency: string }

/** `€24.76`, `24,76 €`. French spaces are the no-break ones of CLDR. */
export function formatMoney(locale: Locale, { amountMinor, currency }: Amount): string {
  const format = formatter(locale, currency)
  return format.format(amountMinor / unit(format))
}

/** As formatMoney, without the cents where they are zero: `€40`, `40 €`. For limits and filters, never for totals. */
export function formatRoundMoney(locale: Locale, amount: Amount): string {
  const whole = formatter(locale, amount.currency, 0)
  const one = unit(formatter(locale, amount.currency))
  return amount.amountMinor % one === 0 ? whole.format(amount.amountMinor / one) : formatMoney(locale, amount)
}

/** `− €4.95`: what is taken off, with a true minus and a no-break space. The amount itself is positive. */
export function formatDeduction(locale: Locale, amount: Amount): string {
  return `−\u00a0${formatMoney(locale, amount)}`
}

/** Minor units in one: 100 cents. */
function unit(format: Intl.NumberFormat): number {
  return 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2)
}
