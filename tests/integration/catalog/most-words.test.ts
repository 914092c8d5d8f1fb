import { afterAll, beforeAll, expect, test } from 'vitest'
import { SORTS } from '#src/features/catalog/search/search.schema.ts'
import { type CatalogWorld, catalogWorld } from './catalog-world.ts'

const NOW = Date.UTC(2026, 10, 24, 15, 12)
let world: CatalogWorld

beforeAll(async () => {
  world = await catalogWorld(NOW)
  const praised = {
    ratingSum: 500,
    ratingCount: 100,
    sessionsDone: 200,
    onlineUntil: new Date(NOW + 600_000),
  }
  // Everything speaks for these two but that they lack a word.
  await world.expert({ name: 'Anna', title: 'Green slippery roof', profile: praised })
  await world.expert({ name: 'Bea', title: 'Green slippery slate', profile: praised })
  await world.expert({
    name: 'Clara',
    title: 'Houses',
    languages: ['pt'],
    offering: { title: 'Houses', description: 'A green and slippery roof of slate' },
  })
  await world.expert({ name: 'Dora', title: 'Bread' })
})
afterAll(() => world.db.$disconnect())

const names = (answer: { experts: { name: string }[] }) => answer.experts.map(({ name }) => name)

test('who has most of the words is shown behind who has all, and is not counted among them', async () => {
  const answer = await world.find({ q: 'green slippery slate roof' })
  expect(names(answer)[0]).toBe('Clara')
  expect(names(answer).toSorted()).toEqual(['Anna', 'Bea', 'Clara'])
  expect(answer).toMatchObject({ total: 3, relaxed: { words: 'MOST', everyWord: 1, dropped: [] } })
})

test.each(SORTS)('ordered by %s, it says so on every page', async (sort) => {
  const answer = await world.find({ q: 'green slippery slate roof', sort })
  expect(answer.relaxed).toEqual({ words: 'MOST', everyWord: 1, dropped: [] })
})

test('where nobody has all of them it says that too', async () => {
  const answer = await world.find({ q: 'green slippery bread roof' })
  expect(answer.experts.length).toBeGreaterThan(0)
  expect(answer.relaxed).toMatchObject({ words: 'MOST', everyWord: 0 })
})

test('a filter that is given up is not held against the words', async () => {
  const answer = await world.find({ q: 'green slippery slate roof', speaks: 'sv' })
  expect(answer.relaxed).toEqual({ words: 'MOST', everyWord: 1, dropped: ['speaks'] })
})

test('nothing is left out where those who have most of the words have all of them', async () => {
  const answer = await world.find({ q: 'houses slate description of roof' })
  expect(names(answer)).toEqual(['Clara'])
  expect(answer.relaxed.words).toBeNull()
})
