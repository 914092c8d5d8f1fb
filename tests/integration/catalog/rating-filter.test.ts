import { afterAll, beforeAll, expect, test } from 'vitest'
import { RATING_LEVELS } from '#src/domain/policy/catalog.ts'
import { SORTS } from '#src/features/catalog/search/search.schema.ts'
import { type CatalogWorld, catalogWorld } from './catalog-world.ts'

let world: CatalogWorld

/** A mean, from how many ratings, after how many sessions. */
const PEOPLE: [string, number, number, number][] = [
  ['Perfect', 5, 3, 5],
  ['Just 4.8', 4.8, 50, 80],
  ['Nearly 4.8', 4.79, 100, 300],
  ['Just 4.5', 4.5, 2, 9],
  ['Fair', 4.2, 10, 20],
  ['Poor', 3.9, 10, 20],
  ['New, five stars', 5, 4, 4],
  ['Never rated', 0, 0, 30],
]

beforeAll(async () => {
  world = await catalogWorld(Date.UTC(2026, 10, 24, 15, 12))
  for (const [name, mean, ratingCount, sessionsDone] of PEOPLE) {
    const profile = { ratingSum: Math.round(mean * ratingCount), ratingCount, sessionsDone }
    await world.expert({ name, title: 'Bread', profile })
  }
})
afterAll(() => world.db.$disconnect())

const EXPECTED: Record<string, string[]> = {
  '4.8': ['Just 4.8', 'Perfect'],
  '4.5': ['Just 4.5', 'Just 4.8', 'Nearly 4.8', 'Perfect'],
  '4': ['Fair', 'Just 4.5', 'Just 4.8', 'Nearly 4.8', 'Perfect'],
}

test.each(RATING_LEVELS)(
  'at least %s finds those whose shown mean is that, in every order',
  async (level) => {
    for (const sort of SORTS) {
      const answer = await world.find({ rating: String(level), sort })
      expect(answer.experts.map(({ name }) => name).sort(), sort).toEqual(EXPECTED[level])
      expect(answer.total).toBe(EXPECTED[level]?.length)
    }
  },
)

test('each level says how many there would be, whichever is chosen', async () => {
  const counts = { '4.8': 2, '4.5': 4, '4': 5 }
  expect((await world.find({})).facets?.rating).toEqual(counts)
  const { facets } = await world.find({ rating: '4.8' })
  expect(facets?.rating).toEqual(counts)
  expect(facets?.without.rating).toBe(PEOPLE.length)
})
