/** The brands as they write themselves, by Stripe's word for each (`Charge.payment_method_details.card.brand`). */
const NAMES: Readonly<Record<string, string>> = {
  amex: 'American Express',
  cartes_bancaires: 'CB',
  diners: 'Diners Club',
  discover: 'Discover',
  eftpos_au: 'eftpos',
  jcb: 'JCB',
  link: 'Link',
  mastercard: 'Mastercard',
  unionpay: 'UnionPay',
  visa: 'Visa',
}

/** @returns null for no card, or one that has no name to show (`unknown`) */
export function cardBrandName(brand: string | null | undefined): string | null {
  return (brand && NAMES[brand]) || null
}
