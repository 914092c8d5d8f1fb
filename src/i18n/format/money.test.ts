import { describe, expect, it } from 'vitest'
import { formatDeduction, formatMoney, formatRoundMoney } from './money.ts'

const eur = (amountMinor: number) => ({ amountMinor, currency: 'EUR' })

describe('an amount of money', () => {
  it('is written as each language does, with spaces that never break', () => {
    expect(formatMoney('en', eur(2_476))).toBe('€24.76')
    expect(formatMoney('fr', eur(2_476))).toBe('24,76\u00a0€')
    expect(formatMoney('fr', eur(102_600))).toBe('1\u202f026,00\u00a0€')
  })

  it('keeps its currency whatever the language', () => {
    expect(formatMoney('en', { amountMinor: 4_200, currency: 'USD' })).toBe('$42.00')
    expect(formatMoney('fr', { amountMinor: 4_200, currency: 'GBP' })).toBe('42,00\u00a0£')
  })

  it('counts the minor units that its currency has', () => {
    expect(formatMoney('en', { amountMinor: 500, currency: 'JPY' })).toBe('¥500')
  })

  it('loses its cents as a limit only when there are none', () => {
    expect(formatRoundMoney('en', eur(4_000))).toBe('€40')
    expect(formatRoundMoney('fr', eur(4_050))).toBe('40,50\u00a0€')
  })

  it('has a true minus where it is taken off', () => {
    expect(formatDeduction('en', eur(495))).toBe('−\u00a0€4.95')
  })
})
