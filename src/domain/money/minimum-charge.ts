import { type Currency, MINIMUM_CHARGE } from '../policy/money.ts'
import { chargeable } from './money.ts'

/** What is really charged: nothing below the card network's minimum, for a smaller sum is waived. */
export function payable(amountMinor: number, currency: Currency): number {
  return chargeable(amountMinor) < MINIMUM_CHARGE[currency] ? 0 : amountMinor
}
