import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SEARCH_PAGE_SIZE } from '#src/domain/policy/catalog.ts'
import { readReviews } from '#src/features/catalog/read-reviews.ts'
import { SORTS, type Sort } from '#src/features/catalog/search/search.schema.ts'
import { type CatalogWorld, catalogWorld } from './catalog-world.ts'
import { review } from './met.ts'

const NOW = Date.UTC(2026, 10, 24, 15, 12)
const ID = '019a0000-0000-7000-8000-000000000001'
let world: CatalogWorld
let first: Record<Sort, string[]>
let expertId: string

beforeAll(async () => {
  world = await catalogWorld(NOW)
  for (let n = 0; n <= SEARCH_PAGE_SIZE; n++)
    await world.expert({ name: `Expert ${n}`, title: 'Bread', offering: { rateMinorPerMinute: 100 + n } })
  const pages = await Promise.all(SORTS.map(async (sort) => [sort, await names({ sort })]))
  first = Object.fromEntries(pages)
  const reviewed = await world.expert({ name: 'Reviewed', title: 'Zither' })
  expertId = reviewed.expert.id
  await review(world, reviewed, 3, NOW)
})
afterAll(() => world.db.$disconnect())

const names = async (query: Record<string, string>) =>
  (await world.find({ q: 'bread', ...query })).experts.map(({ name }) => name)
const pack = (text: string) => Buffer.from(text).toString('base64url')
const cursor = (change: object) => pack(JSON.stringify({ s: 'best', k: -100, i: ID, t: NOW, ...change }))

/** Values that a number in a cursor may be forged to; as text, since JSON itself knows no NaN. */
const NUMBERS = [
  'NaN',
  'Infinity',
  '1e999',
  '1e300',
  '-1e300',
  '2147483648',
  '-2147483649',
  '12.5',
  '0.1',
  '9e15',
  '9007199254740993',
  '"7"',
  'null',
  '[]',
  '{}',
]

describe('a forged cursor of a search', () => {
  test.each(SORTS)('ordered by %s, with any number for a key, is answered', async (sort) => {
    for (const number of NUMBERS) {
      const after = pack(`{"s":"${sort}","k":${number},"i":"${ID}","t":${NOW}}`)
      await expect(names({ sort, after }), number).resolves.toBeDefined()
    }
  })

  test.each(SORTS)('ordered by %s, that is none of ours, begins at the first page', async (sort) => {
    const other = sort === 'price' ? 'rating' : 'price'
    const real = (await world.find({ q: 'bread', sort: other })).next
    const forged = [
      '%%%',
      real ?? '',
      pack('null'),
      pack('[[['.repeat(3_000)),
      pack(`"${'x'.repeat(10_000)}"`),
      'A'.repeat(10_240),
      cursor({ s: sort, t: 'NaN' }),
      cursor({ s: sort, t: 8.64e15 }),
      cursor({ s: sort, i: `${ID}' OR true --` }),
      cursor({ s: sort, k: undefined }),
      cursor({ s: '__proto__' }),
    ]
    for (const after of forged) expect(await names({ sort, after }), after.slice(0, 80)).toEqual(first[sort])
  })
})

describe('a forged cursor of reviews', () => {
  const read = async (after: string) => {
    const { reviews } = await readReviews(world.visitor, { expertId, size: 2, after })
    return reviews.map(({ text }) => text)
  }

  test('begins at the first page', async () => {
    const newest = await read('')
    expect(newest).toEqual(['Review 0', 'Review 1'])
    const numbers = [...NUMBERS, '-1', '8.64e15'].map((number) => pack(`{"t":${number},"i":"${ID}"}`))
    const forged = [
      ...numbers,
      '%%%',
      pack('null'),
      pack(JSON.stringify({ t: NOW, i: "' OR true --" })),
      pack(JSON.stringify({ t: NOW, i: null })),
      pack(`{"t":${NOW},"i":"${ID}","x":"${'x'.repeat(10_000)}"}`),
      'A'.repeat(10_240),
      cursor({}),
    ]
    for (const after of forged) expect(await read(after), after.slice(0, 80)).toEqual(newest)
  })
})
