import { afterAll, beforeAll, expect, test } from 'vitest'
import { unwrap } from '#src/domain/errors.ts'
import { SEARCH_PAGE_SIZE } from '#src/domain/policy/catalog.ts'
import { readFieldPage } from '#src/features/catalog/field-page/read-field-page.ts'
import { type CatalogWorld, catalogWorld } from './catalog-world.ts'

const NOW = Date.UTC(2026, 10, 24, 15, 12)
const EXPERTS = 2 * SEARCH_PAGE_SIZE + 5
let world: CatalogWorld

beforeAll(async () => {
  world = await catalogWorld(NOW)
  for (let n = 0; n < EXPERTS; n++)
    // Many share a rating: their order is by id then, and holds over the edge of a page.
    await world.expert({
      name: `Cook ${n}`,
      title: 'Bread',
      profile: { ratingSum: 5 * (n % 3), ratingCount: n % 3, sessionsDone: n },
    })
  await world.expert({ name: 'A gardener', title: 'Roses', field: 'home-garden' })
}, 120_000)
afterAll(() => world.db.$disconnect())

const page = (after: string | null, field: 'cooking' | 'home-garden' = 'cooking') =>
  readFieldPage(world.visitor, { field, after, locale: 'en' })

/** Page by page, as a crawler follows the links. */
async function walk() {
  const pages = [unwrap(await page(null))]
  for (let next = pages[0]?.next; next; next = pages.at(-1)?.next) pages.push(unwrap(await page(next.after)))
  return pages
}

test('the pages of a field show everybody in it once, the best rated first', async () => {
  const pages = await walk()
  expect(pages.map(({ people }) => people.length)).toEqual([SEARCH_PAGE_SIZE, SEARCH_PAGE_SIZE, 5])
  expect(pages.map(({ number }) => number)).toEqual([1, 2, 3])
  const people = pages.flatMap((each) => each.people)
  expect(new Set(people.map(({ handle }) => handle)).size).toBe(EXPERTS)
  expect(people.every(({ field }) => field === 'cooking')).toBe(true)
  const ratings = people.map(({ rating }) => rating ?? 0)
  expect(ratings).toEqual(ratings.toSorted((a, b) => b - a))
})

test('the way back leads over the same pages', async () => {
  const [first, second, third] = await walk()
  expect(first?.previous).toBeUndefined()
  expect(second?.previous).toEqual({ after: null })
  expect(third?.previous).toEqual({ after: first?.next?.after })
})

test('a page has the same address at every hour and shows the same people', async () => {
  const handles = async () => (await walk()).map(({ people }) => people.map(({ handle }) => handle))
  const before = await handles()
  world.clock.advance(5 * 3_600_000)
  expect(await handles()).toEqual(before)
  world.clock.moveTo(NOW)
})

test('behind nobody of the field there is no page', async () => {
  const [gardener] = unwrap(await page(null, 'home-garden')).people
  for (const after of [gardener?.handle ?? '', 'nobody', "' OR 1=1 --", 'x'.repeat(500)])
    expect(await page(after)).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
})
