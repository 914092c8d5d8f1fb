import { afterAll, beforeAll, expect, test } from 'vitest'
import { SEARCH_PAGE_SIZE } from '#src/domain/policy/catalog.ts'
import { SORTS } from '#src/features/catalog/search/search.schema.ts'
import { type CatalogWorld, catalogWorld } from './catalog-world.ts'

const NOW = Date.UTC(2026, 10, 24, 15, 12)
const COUNT = SEARCH_PAGE_SIZE * 2 + 3
let world: CatalogWorld

beforeAll(async () => {
  world = await catalogWorld(NOW)
  for (let n = 0; n < COUNT; n++) {
    await world.expert({
      name: `Expert ${n}`,
      title: 'Bread',
      // Many equal keys: only the id tells such rows apart.
      offering: { rateMinorPerMinute: 100 + (n % 3) },
      profile: { ratingSum: 40 + (n % 4), ratingCount: 10, sessionsDone: 10 },
    })
  }
})
afterAll(() => world.db.$disconnect())

test.each(SORTS)('ordered by %s, the pages show everybody once', async (sort) => {
  const seen: string[] = []
  let after: string | null = ''
  while (after !== null) {
    const answer = await world.find({ q: 'bread', sort, ...(after && { after }) })
    expect(answer.total).toBe(COUNT)
    seen.push(...answer.experts.map(({ expertId }) => expertId))
    after = answer.next
  }
  expect(seen).toHaveLength(COUNT)
  expect(new Set(seen).size).toBe(COUNT)
})

test('an expert of two fields is found once', async () => {
  const { expert } = await world.expert({ name: 'Of two', title: 'Zither' })
  await world.db.category.create({ data: { slug: 'home-garden', position: 8 } })
  await world.db.expertApproval.create({
    data: { expertId: expert.id, categorySlug: 'home-garden', status: 'APPROVED' },
  })
  const offering = await world.db.offering.findFirstOrThrow({ where: { expertId: expert.id } })
  const { id: _, ...copy } = offering
  await world.db.offering.create({ data: { ...copy, categorySlug: 'home-garden' } })
  const { refreshListing } = await import('#src/features/catalog/refresh-listing.ts')
  await refreshListing(world.system, { expertId: expert.id })
  expect(await world.db.expertListing.count({ where: { expertId: expert.id } })).toBe(2)
  const answer = await world.find({ q: 'zither' })
  expect(answer.total).toBe(1)
  expect(answer.experts).toHaveLength(1)
})
