import { expect, test } from 'vitest'
import { queryWords } from './query-words.ts'

test('words lose case and signs, and keep their accents', () => {
  expect(queryWords('L’ŒUF à la  Crème, façon "Dvořák"!')).toEqual(['œuf', 'la', 'crème', 'façon', 'dvořák'])
})

test('an accent typed apart from its letter is the same letter', () => {
  expect(queryWords('bloque\u0301e, q\u0303uiche')).toEqual(['bloquée', 'quiche'])
})

test('each word counts once and a long story is cut', () => {
  expect(queryWords('bread bread Bread')).toEqual(['bread'])
  expect(queryWords(Array.from({ length: 40 }, (_, i) => `word${i}`).join(' '))).toHaveLength(12)
})

test('signs of the query language mean nothing', () => {
  expect(queryWords("a & b | !c:* 'quote")).toEqual(['quote'])
})
