import { afterAll, beforeAll, expect, test } from 'vitest'
import { SOON_WITHIN_HOURS } from '#src/domain/policy/catalog.ts'
import type { Reason } from '#src/features/catalog/search/reasons.ts'
import { type CatalogWorld, catalogWorld, type ListedExpert } from './catalog-world.ts'

/** Tuesday, 16:12 in Paris. */
const NOW = Date.UTC(2026, 10, 24, 15, 12)
const HOUR = 3_600_000
const hoursOn = (weekday: number) => [{ weekday, startMinute: 600, endMinute: 720 }]
const THURSDAY = 4
const SATURDAY = 6

let world: CatalogWorld
beforeAll(async () => {
  world = await catalogWorld(NOW)
})
afterAll(() => world.db.$disconnect())

/** For each reason what one of two equal experts has and the other lacks. */
const CASES: Record<Reason['kind'], [Partial<ListedExpert>, Partial<ListedExpert>]> = {
  ONLINE: [{ profile: { onlineUntil: new Date(NOW + HOUR) } }, {}],
  FREE_SOON: [{ hours: hoursOn(THURSDAY) }, { hours: hoursOn(SATURDAY) }],
  RATED: [{ profile: { ratingSum: 9, ratingCount: 2, sessionsDone: 5 } }, { profile: { sessionsDone: 5 } }],
  SPEAKS: [{ languages: ['pt', 'en'] }, { languages: ['pt'] }],
}
const WORDS: Record<Reason['kind'], string> = {
  ONLINE: 'Marquetry',
  FREE_SOON: 'Falconry',
  RATED: 'Cartography',
  SPEAKS: 'Heraldry',
}

test.each(Object.keys(CASES) as Reason['kind'][])('%s as a reason is a reason: it ranks', async (kind) => {
  const [having, lacking] = CASES[kind]
  const alike = { title: WORDS[kind], hours: hoursOn(SATURDAY), languages: ['pt'] }
  // Made first, so that among equals it would come first.
  await world.expert({ ...alike, name: 'Lacking', ...lacking })
  await world.expert({ ...alike, name: 'Having', ...having })
  const { experts } = await world.find({ q: WORDS[kind] })
  expect(experts.map(({ name, reasons }) => [name, reasons.some((each) => each.kind === kind)])).toEqual([
    ['Having', true],
    ['Lacking', false],
  ])
})

test('free soon is what counts as soon', async () => {
  await world.expert({ title: 'Bookbinding', name: 'Binder', hours: hoursOn(SATURDAY) })
  const reasons = async () => (await world.find({ q: 'bookbinding' })).experts[0]?.reasons ?? []
  const saturday = Date.UTC(2026, 10, 28, 9)
  world.clock.moveTo(saturday - (SOON_WITHIN_HOURS + 1) * HOUR)
  expect((await reasons()).map(({ kind }) => kind)).not.toContain('FREE_SOON')
  world.clock.moveTo(saturday - (SOON_WITHIN_HOURS - 1) * HOUR)
  expect(await reasons()).toContainEqual({ kind: 'FREE_SOON', at: saturday })
  world.clock.moveTo(NOW)
})
