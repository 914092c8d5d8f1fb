import { expect, test } from 'vitest'
import { textQuery } from './text-query.ts'

const word = (text: string, stemEn: string | null = text, ...stemsFr: string[]) => ({
  word: text,
  stemEn,
  stemsFr,
})

test('all words must be there, in one language or the other', () => {
  const words = [word('lower', 'lower', 'low'), word('pains', 'pain', 'pain')]
  expect(textQuery(words, 'ALL')).toEqual({ en: "'lower' & 'pain'", fr: "'low' & 'pain'" })
})

test('most words are two of three', () => {
  const words = ['a1', 'b1', 'c1'].map((text) => word(text))
  expect(textQuery(words, 'MOST')?.en).toBe("('a1' & 'b1') | ('a1' & 'c1') | ('b1' & 'c1')")
})

test('two words are both most and all of them', () => {
  expect(textQuery([word('back'), word('pain')], 'MOST')?.en).toBe("('back' & 'pain')")
})

test('a word of several stems is any of them', () => {
  const words = [word('machine', null, 'machin'), word('bloquée', null, 'bloqu', 'bloque')]
  expect(textQuery(words, 'ALL')?.fr).toBe("'machin' & ('bloqu' | 'bloque')")
  expect(textQuery(words, 'MOST')?.fr).toBe("('machin' & ('bloqu' | 'bloque'))")
})

test('a stop word of one language counts in the other alone', () => {
  expect(textQuery([word('my', null, 'my')], 'ANY')).toEqual({ en: null, fr: "'my'" })
})

test('nothing but stop words matches everybody', () => {
  expect(textQuery([word('the', null)], 'ALL')).toBeNull()
})

test('quotes in a word cannot end it', () => {
  expect(textQuery([word("o'neil")], 'ALL')?.en).toBe("'o''neil'")
})
