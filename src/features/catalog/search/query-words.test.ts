import { expect, test } from 'vitest'
import { queryWords } from './query-words.ts'

test('words lose case, accents, ligatures and signs', () => {
  expect(queryWords('L’ŒUF à la  Crème, façon "Dvořák"!')).toEqual(['oeuf', 'la', 'creme', 'facon', 'dvorak'])
})

test('each word counts once and a long story is cut', () => {
  expect(queryWords('bread bread Bread')).toEqual(['bread'])
  expect(queryWords(Array.from({ length: 40 }, (_, i) => `word${i}`).join(' '))).toHaveLength(12)
})

test('signs of the query language mean nothing', () => {
  expect(queryWords("a & b | !c:* 'quote")).toEqual(['quote'])
})
