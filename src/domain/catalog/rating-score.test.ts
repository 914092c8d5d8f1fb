import { expect, test } from 'vitest'
import { ratingMean, ratingScore } from './rating-score.ts'

test('an expert without ratings has the prior mean', () => {
  expect(ratingScore(0, 0)).toBe(4400)
})

test('two ratings of 5 do not beat two hundred of 4.9', () => {
  expect(ratingScore(10, 2)).toBeLessThan(ratingScore(980, 200))
})

test('many bad ratings sink below an unknown expert', () => {
  expect(ratingScore(60, 20)).toBeLessThan(ratingScore(0, 0))
})

test('who had fewer than five sessions, or no rating, has no mean', () => {
  expect(ratingMean({ ratingSum: 20, ratingCount: 4, sessionsDone: 4 })).toBeNull()
  expect(ratingMean({ ratingSum: 0, ratingCount: 0, sessionsDone: 40 })).toBeNull()
  expect(ratingMean({ ratingSum: 20, ratingCount: 4, sessionsDone: 5 })).toBe(5000)
})

test('a mean is not rounded up to a level that it does not reach', () => {
  expect(ratingMean({ ratingSum: 22_499, ratingCount: 5000, sessionsDone: 9000 })).toBe(4499)
  expect(ratingMean({ ratingSum: 9, ratingCount: 2, sessionsDone: 9 })).toBe(4500)
})
