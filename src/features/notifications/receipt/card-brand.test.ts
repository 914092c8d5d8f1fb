import { expect, it } from 'vitest'
import { cardBrandName } from './card-brand.ts'

it('names the brands that a card can have, and no other', () => {
  expect(cardBrandName('visa')).toBe('Visa')
  expect(cardBrandName('cartes_bancaires')).toBe('CB')
  expect([null, undefined, '', 'unknown', 'a brand of tomorrow'].map(cardBrandName)).toEqual(
    Array.from({ length: 5 }, () => null),
  )
})
