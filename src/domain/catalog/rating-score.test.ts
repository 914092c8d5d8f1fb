import { expect, test } from 'vitest'
import { ratingScore } from './rating-score.ts'

test('an expert without ratings has the prior mean', () => {
  expect(ratingScore(0, 0)).toBe(4400)
})

test('two ratings of 5 do not beat two hundred of 4.9', () => {
  expect(ratingScore(10, 2)).toBeLessThan(ratingScore(980, 200))
})

test('many bad ratings sink below an unknown expert', () => {
  expect(ratingScore(60, 20)).toBeLessThan(ratingScore(0, 0))
})
