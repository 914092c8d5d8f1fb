import { afterAll, beforeAll, expect, test } from 'vitest'
import { unwrap } from '#src/domain/errors.ts'
import { readExpert } from '#src/features/catalog/read-expert.ts'
import { readFieldCounts } from '#src/features/catalog/read-field-counts.ts'
import { countOnline, readBoard, readFaces } from '#src/features/catalog/read-home.ts'
import { type CatalogWorld, catalogWorld } from './catalog-world.ts'
import { meet } from './met.ts'

const NOW = Date.UTC(2026, 10, 24, 15, 12)
const MINUTE = 60_000
let world: CatalogWorld

beforeAll(async () => {
  world = await catalogWorld(NOW)
})
afterAll(() => world.db.$disconnect())

/** Every place that says who is available now, by the names that it gives. */
async function saidToBeAvailable(handles: Record<string, string>) {
  const { visitor } = world
  const found = (await world.find({ when: 'now' })).experts.map(({ name }) => name)
  const cards = [...(await readFaces(visitor, 'en')), ...(await readBoard(visitor, 'en'))]
  const pages = await Promise.all(
    Object.values(handles).map(async (handle) => unwrap(await readExpert(visitor, { handle, locale: 'en' }))),
  )
  const online = (list: { name: string; online: boolean }[]) =>
    [...new Set(list.filter((each) => each.online).map(({ name }) => name))].sort()
  return {
    search: found.sort(),
    cards: online(cards),
    pages: online(pages),
    onFirstPage: await countOnline(visitor),
    inField: (await readFieldCounts(visitor)).get('cooking')?.now,
  }
}

test('who is there now and has no time before tomorrow is found under now, and not under today', async () => {
  // Wednesday, and today is Tuesday.
  const hours = [{ weekday: 3, startMinute: 540, endMinute: 720 }]
  const soon = new Date(NOW + 10 * MINUTE)
  const { expert } = await world.expert({
    name: 'Tomorrow',
    title: 'Zabaione',
    hours,
    profile: { onlineUntil: soon },
  })
  const found = async (when: string) =>
    (await world.find({ q: 'zabaione', when, field: 'cooking' })).experts.map(({ name }) => name)
  expect(await found('now')).toEqual(['Tomorrow'])
  for (const when of ['today', 'evening']) {
    const answer = await world.find({ q: 'zabaione', when })
    expect(answer.relaxed.dropped).toEqual(['when'])
  }
  expect(await found('tomorrow')).toEqual(['Tomorrow'])
  await world.db.expertProfile.update({ where: { id: expert.id }, data: { onlineUntil: null } })
  await world.db.expertListing.updateMany({ where: { expertId: expert.id }, data: { onlineUntil: null } })
})

test('who is in a session, or has gone, is available nowhere; who is free is everywhere', async () => {
  const soon = new Date(NOW + 10 * MINUTE)
  const free = await world.expert({ name: 'Free', title: 'Bread', profile: { onlineUntil: soon } })
  const busy = await world.expert({ name: 'Busy', title: 'Bread', profile: { onlineUntil: soon } })
  const gone = await world.expert({
    name: 'Gone',
    title: 'Bread',
    profile: { onlineUntil: new Date(NOW - MINUTE) },
  })
  const meeting = await meet(world, busy, { status: 'LIVE', startAt: NOW - 5 * MINUTE, minutes: 30 })
  const handles = { free: free.expert.handle, busy: busy.expert.handle, gone: gone.expert.handle }
  expect(await saidToBeAvailable(handles)).toEqual({
    search: ['Free'],
    cards: ['Free'],
    pages: ['Free'],
    onFirstPage: 1,
    inField: 1,
  })
  await world.db.booking.update({ where: { id: meeting.id }, data: { status: 'ENDED' } })
  expect(await saidToBeAvailable(handles)).toEqual({
    search: ['Busy', 'Free'],
    cards: ['Busy', 'Free'],
    pages: ['Busy', 'Free'],
    onFirstPage: 2,
    inField: 2,
  })
})
