import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { readExpert } from '#src/features/catalog/read-expert.ts'
import { refreshListing } from '#src/features/catalog/refresh-listing.ts'
import { renewStaleListings } from '#src/features/catalog/renew-stale-listings.ts'
import { type CatalogWorld, catalogWorld } from './catalog-world.ts'

const NOW = Date.UTC(2026, 10, 24, 15, 12)
const HOUR = 3_600_000
let world: CatalogWorld

beforeAll(async () => {
  world = await catalogWorld(NOW)
})
beforeEach(async () => {
  world.clock.moveTo(NOW)
  await world.db.expertListing.deleteMany()
})
afterAll(() => world.db.$disconnect())

const listings = (expertId: string) => world.db.expertListing.findMany({ where: { expertId } })

test('a listed expert with an approval, an offering and hours has a listing', async () => {
  const { expert } = await world.expert({ name: 'Inês', title: 'Bread' })
  const [listing] = await listings(expert.id)
  expect(listing).toMatchObject({ categorySlug: 'cooking', minRateMinor: 120, comparableEurMinor: 3600 })
  // Two hours' notice, on the quarter of an hour.
  expect(listing?.nextSlotAt?.toISOString()).toBe('2026-11-24T17:15:00.000Z')
})

test.each<[string, (expertId: string) => Promise<unknown>]>([
  ['pauses', (id) => world.db.expertProfile.update({ where: { id }, data: { status: 'PAUSED' } })],
  ['is suspended', (id) => world.db.expertProfile.update({ where: { id }, data: { status: 'SUSPENDED' } })],
  ['has no hours left', (id) => world.db.weeklyHours.deleteMany({ where: { expertId: id } })],
  [
    'takes the offering down',
    (id) => world.db.offering.updateMany({ where: { expertId: id }, data: { active: false } }),
  ],
  [
    'loses the approval',
    (id) => world.db.expertApproval.updateMany({ where: { expertId: id }, data: { status: 'SUSPENDED' } }),
  ],
  [
    'has an approval that ran out',
    (id) =>
      world.db.expertApproval.updateMany({ where: { expertId: id }, data: { expiresAt: new Date(NOW - 1) } }),
  ],
])('the listing of an expert who %s closes', async (_, change) => {
  const { expert } = await world.expert({ name: 'Inês', title: 'Bread' })
  await change(expert.id)
  await refreshListing(world.system, { expertId: expert.id })
  expect(await listings(expert.id)).toEqual([])
})

test('nobody but the system makes listings', async () => {
  expect(await refreshListing(world.visitor, { expertId: crypto.randomUUID() })).toMatchObject({ ok: false })
})

test('the sweep renews what is stale and leaves alone what is fresh', async () => {
  const { expert: stale } = await world.expert({ name: 'Stale', title: 'Bread' })
  world.clock.moveTo(NOW + 3 * HOUR)
  const { expert: fresh } = await world.expert({ name: 'Fresh', title: 'Bread' })
  expect(await renewStaleListings(world.system)).toBe(1)
  const [renewed] = await listings(stale.id)
  expect(renewed?.nextSlotAt?.getTime()).toBeGreaterThan(NOW + 3 * HOUR)
  expect((await listings(fresh.id))[0]?.slotsCheckedAt.getTime()).toBe(NOW + 3 * HOUR)
  expect(await renewStaleListings(world.system)).toBe(0)
})

test('many sweeps at once renew each expert once', async () => {
  for (let n = 0; n < 6; n++) await world.expert({ name: `Expert ${n}`, title: 'Bread' })
  world.clock.moveTo(NOW + 3 * HOUR)
  const renewed = await Promise.all([1, 2, 3].map(() => renewStaleListings(world.system)))
  expect(renewed.reduce((sum, each) => sum + each, 0)).toBe(6)
})

test('words of new and of changed listings are learnt, those of moved slots need not be', async () => {
  const { expert } = await world.expert({ name: 'Inês', title: 'Kouign-amann' })
  const known = (word: string) => world.db.searchWord.count({ where: { word } })
  expect(await known('kouign')).toBe(1)
  await world.db.expertProfile.update({ where: { id: expert.id }, data: { headline: 'Far breton' } })
  expect(await known('breton')).toBe(0)
  await refreshListing(world.system, { expertId: expert.id })
  expect(await known('breton')).toBe(1)
})

test('the page of a paused expert stays, without a calendar; that of a draft was never there', async () => {
  const { expert } = await world.expert({ name: 'Inês', title: 'Bread' })
  const read = () => readExpert(world.visitor, { handle: expert.handle, locale: 'en' })
  expect(await read()).toMatchObject({ ok: true, value: { open: true } })
  await world.db.expertProfile.update({ where: { id: expert.id }, data: { status: 'PAUSED' } })
  expect(await read()).toMatchObject({ ok: true, value: { open: false } })
  await world.db.expertProfile.update({ where: { id: expert.id }, data: { status: 'DRAFT' } })
  expect(await read()).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
})
