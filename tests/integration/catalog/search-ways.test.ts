import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seedCrowd } from '#prisma/seed/crowd/seed-crowd.ts'
import { BEST_OF } from '#src/domain/policy/catalog.ts'
import { readCursor, writeCursor } from '#src/features/catalog/search/cursor.ts'
import { type Bounds, findPage } from '#src/features/catalog/search/find-page.ts'
import type { Hit } from '#src/features/catalog/search/page-asked.ts'
import { SORTS, searchQuery } from '#src/features/catalog/search/search.schema.ts'
import { openDatabase } from '#src/server/db/client.ts'
import { type FreshDatabase, freshDatabase } from '#tests/support/database/test-database.ts'

const NOW = Date.UTC(2026, 10, 24, 15, 12)
const PEOPLE = 340
const SIZE = 23

/** The same search by each way of answering it, whatever it would be by its number of matches. */
const WAYS = {
  narrow: { narrow: 10_000, worthCounting: 10_000, crowded: false },
  walk: { narrow: 3, worthCounting: 0, crowded: false },
  collect: { narrow: 3, worthCounting: 10_000, crowded: false },
  // So many have the words that only those whom the filters leave are counted.
  few: { narrow: 10_000, worthCounting: 10_000, crowded: true },
} satisfies Record<string, Bounds & { crowded: boolean }>

/** Searches of many, of some and of few, with conditions on every kind of column. */
const QUESTIONS: Question[] = [
  {},
  { field: 'cooking' },
  { when: 'week', max: '60' },
  { kind: ['free', 'minute'], speaks: ['en', 'fr'] },
  { rating: '4' },
]

let database: FreshDatabase
let db: ReturnType<typeof openDatabase>

beforeAll(async () => {
  database = await freshDatabase()
  db = openDatabase(database.url, 3)
  await seedCrowd(db, PEOPLE, NOW)
  // Every third has a second field at another price, so that the first of their listings is not always the best.
  await db.$executeRaw`
    INSERT INTO "ExpertListing" ("id", "expertId", "categorySlug", "languages", "currency", "hasFree", "minRateMinor",
      "comparableEurMinor", "ratingScore", "nextSlotAt", "slotRuns", "textEn", "textFr")
    SELECT uuidv7(), "expertId", (SELECT "slug" FROM "Category" WHERE "slug" <> l."categorySlug" ORDER BY md5(l."id" || "slug") LIMIT 1),
           "languages", "currency", "hasFree", "minRateMinor", ("comparableEurMinor" * 7919) % 6000, "ratingScore",
           "nextSlotAt", "slotRuns", "textEn", "textFr"
      FROM "ExpertListing" l ORDER BY "id" LIMIT ${Math.ceil(PEOPLE / 3)}`
  await db.$executeRaw`ANALYZE "ExpertListing"`
}, 120_000)
afterAll(async () => {
  await db.$disconnect()
  await database.drop()
})

type Question = Record<string, string | string[]>

function ask(given: Question, way: keyof typeof WAYS, after: string | undefined) {
  const query = searchQuery.parse(given)
  const cursor = readCursor(after, query.sort)
  if (after) expect(cursor, 'the cursor is taken').not.toBeNull()
  const at = { asOf: NOW, zone: 'Europe/Paris', readerLanguage: 'en' }
  const { crowded, ...bounds } = WAYS[way]
  return findPage(db, { query, text: null, everyWord: null, ...at, cursor, size: SIZE, crowded }, bounds)
}

/** All pages one after the other, each reached by the cursor that the one before wrote. */
async function pages(way: keyof typeof WAYS, question: Question) {
  const { sort } = searchQuery.parse(question)
  const seen: Hit[] = []
  const cuts: boolean[] = []
  let after: string | undefined
  do {
    const { hits, cut } = await ask(question, way, after)
    const shown = hits.slice(0, SIZE)
    seen.push(...shown)
    cuts.push(cut)
    const last = shown.at(-1)
    after = last && hits.length > SIZE ? writeCursor({ s: sort, k: last.key, i: last.id, t: NOW }) : undefined
    expect(seen.length, 'pages come to an end').toBeLessThanOrEqual(PEOPLE)
  } while (after)
  return { seen, cuts }
}

test.each(QUESTIONS.map((question) => [JSON.stringify(question), question] as const))(
  'who are few are counted, whether or not the filters are: %s',
  async (_, question) => {
    const [whole, few] = await Promise.all([
      ask(question, 'narrow', undefined),
      ask(question, 'few', undefined),
    ])
    expect(few.total).toBe(whole.total)
    expect(few.hits).toEqual(whole.hits)
    expect(whole.facets).not.toBeNull()
    expect(few.facets).toBeNull()
  },
)

test.each([{}, { kind: 'free' }])(
  'up to the limit all who have the words are read, though they were guessed to be twice as many: %j',
  async (question) => {
    // The same in both languages, so that the planner counts each twice.
    const text = { en: "'berlin'", fr: "'berlin'" }
    const listings = await db.$queryRaw<[{ n: number }]>`
      SELECT count(*)::int AS n FROM "ExpertListing" WHERE "searchEn" @@ ${text.en}::tsquery OR "searchFr" @@ ${text.fr}::tsquery`
    const { n } = listings[0]
    expect(n).toBeGreaterThan(5)
    const at = { asOf: NOW, zone: 'Europe/Paris', readerLanguage: 'en', cursor: null, size: SIZE }
    const asked = { query: searchQuery.parse(question), text, everyWord: null, ...at }
    const upTo = (narrow: number) => findPage(db, asked, { narrow, worthCounting: 10_000 })
    const [whole, atLimit, above] = await Promise.all([upTo(10 * n), upTo(n), upTo(n - 1)])
    expect(whole.total).toBeGreaterThan(0)
    expect(atLimit).toEqual(whole)
    expect(above.facets).toBeNull()
    expect(above.crowded).toBe(true)
  },
)

describe.each(SORTS)('ordered by %s', (sort) => {
  // Everybody is more than there are among the best.
  const questions = sort === 'best' ? QUESTIONS.slice(1) : QUESTIONS
  test.each(questions.map((question) => [JSON.stringify(question), question] as const))(
    'all ways show the same people, each once and in order: %s',
    async (_, question) => {
      const { seen: whole } = await pages('narrow', { ...question, sort })
      expect(whole.length).toBeGreaterThan(SIZE)
      for (const way of ['narrow', 'walk', 'collect', 'few'] as const) {
        const { seen, cuts } = await pages(way, { ...question, sort })
        expect(cuts, `${way}: nothing is left out`).not.toContain(true)
        const people = seen.map(({ expertId }) => expertId)
        expect(new Set(people).size, `${way}: nobody twice`).toBe(people.length)
        expect(people.toSorted(), `${way}: nobody missing`).toEqual(
          whole.map(({ expertId }) => expertId).toSorted(),
        )
        const keys = seen.map(({ key }) => key)
        expect(keys, `${way}: in order`).toEqual(keys.toSorted((a, b) => a - b))
      }
    },
  )
})

test.each(['walk', 'collect'] as const)(
  '%s: the best of very many end with the best rated, and it says so',
  async (way) => {
    const { seen, cuts } = await pages(way, {})
    expect(new Set(seen.map(({ expertId }) => expertId)).size).toBe(BEST_OF)
    expect(cuts).toEqual([...cuts.slice(1).fill(false), true])
    const score = async (among: object) =>
      await db.expertListing.aggregate({
        where: { expertId: among },
        _min: { ratingScore: true },
        _max: { ratingScore: true },
      })
    const shown = seen.map(({ expertId }) => expertId)
    const [best, others] = await Promise.all([score({ in: shown }), score({ notIn: shown })])
    expect(best._min.ratingScore).toBeGreaterThanOrEqual(others._max.ratingScore ?? Number.POSITIVE_INFINITY)
  },
)

test.each(SORTS)('ordered by %s, a forged cursor is answered by every way', async (sort) => {
  const id = '019a0000-0000-7000-8000-000000000001'
  const query = searchQuery.parse({ sort })
  for (const way of ['narrow', 'walk', 'collect', 'few'] as const)
    for (const k of [
      '0.5',
      '-0.5',
      '2147483648',
      '-2147483648',
      '2147483647',
      '8.64e15',
      '9e15',
      '1e300',
      '-1e300',
      '-1',
      '0',
    ]) {
      const text = `{"s":"${sort}","k":${k},"i":"${id}","t":${NOW}}`
      const cursor = readCursor(Buffer.from(text).toString('base64url'), sort)
      const at = { asOf: NOW, zone: 'Europe/Paris', readerLanguage: 'en' }
      const { crowded, ...bounds } = WAYS[way]
      const asked = { query, text: null, everyWord: null, ...at, cursor, size: SIZE, crowded }
      const page = findPage(db, asked, bounds)
      await expect(page, `${way} ${k}`).resolves.toBeDefined()
    }
})
