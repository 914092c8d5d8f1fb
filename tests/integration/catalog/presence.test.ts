import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ONLINE_FOR, PRESENCE_EVERY } from '#src/domain/policy/presence.ts'
import { type PresenceAct, presenceInput } from '#src/features/catalog/presence/presence.schema.ts'
import { readPresence } from '#src/features/catalog/presence/read-presence.ts'
import { showOnline } from '#src/features/catalog/presence/show-online.ts'
import { readExpert } from '#src/features/catalog/read-expert.ts'
import { countOnline } from '#src/features/catalog/read-home.ts'
import { refreshListing } from '#src/features/catalog/refresh-listing.ts'
import type { Ctx } from '#src/features/ports.ts'
import { makeLearner } from '#tests/support/world/people.ts'
import { type CatalogWorld, catalogWorld } from './catalog-world.ts'

const NOW = Date.UTC(2026, 10, 24, 15, 12)
let world: CatalogWorld
let expertId: string
let handle: string
let studio: Ctx

beforeAll(async () => {
  world = await catalogWorld(NOW)
})
beforeEach(async () => {
  world.clock.moveTo(NOW)
  await world.db.expertListing.deleteMany()
  const made = await world.expert({ name: 'Inês', title: 'Bread' })
  expertId = made.expert.id
  handle = made.expert.handle
  studio = world.as(made.actor)
})
afterAll(() => world.db.$disconnect())

const say = (act: PresenceAct, ctx = studio) => showOnline(ctx, { act })

/** Where a visitor looks: the home page's count, the search, the expert's own page. */
async function seen() {
  const page = await readExpert(world.visitor, { handle, locale: 'en' })
  return {
    home: await countOnline(world.visitor),
    search: (await world.find({ q: 'bread' })).experts.map(({ online }) => online),
    page: page.ok && page.value.online,
  }
}
const SEEN = { home: 1, search: [true], page: true }
const UNSEEN = { home: 0, search: [false], page: false }

test('nobody is available before they switch it on, however long their studio is open', async () => {
  expect(await say('HERE')).toMatchObject({ ok: true, value: { available: false, online: false } })
  expect(await seen()).toEqual(UNSEEN)
})

test('the switch shows the expert to visitors at once, and off hides them at once', async () => {
  expect(await say('ON')).toMatchObject({ ok: true, value: { available: true, online: true } })
  expect(await seen()).toEqual(SEEN)
  expect(await say('OFF')).toMatchObject({ ok: true, value: { available: false, online: false } })
  expect(await seen()).toEqual(UNSEEN)
})

test('a studio that speaks keeps its expert available, one that is silent does not', async () => {
  await say('ON')
  for (let beat = 0; beat < 10; beat++) {
    world.clock.advance(PRESENCE_EVERY)
    await say('HERE')
  }
  world.clock.advance(ONLINE_FOR - 1)
  expect(await seen()).toEqual(SEEN)
  world.clock.advance(1)
  expect(await seen()).toEqual(UNSEEN)
})

test('a page that closes ends it and the switch is remembered: the next one takes it up', async () => {
  await say('ON')
  await say('GONE')
  expect(await seen()).toEqual(UNSEEN)
  expect(await readPresence(studio)).toMatchObject({ ok: true, value: { available: true, listed: true } })
  await say('HERE')
  expect(await seen()).toEqual(SEEN)
})

test('a second page that is still open hears that the first one was switched off', async () => {
  await say('ON')
  await say('OFF')
  world.clock.advance(PRESENCE_EVERY)
  expect(await say('HERE')).toMatchObject({ ok: true, value: { available: false } })
  expect(await seen()).toEqual(UNSEEN)
})

test('words of several pages at once write one line', async () => {
  await say('ON')
  const before = await world.db.expertListing.findFirstOrThrow({ where: { expertId } })
  world.clock.advance(1_000)
  await say('HERE')
  const after = await world.db.expertListing.findFirstOrThrow({ where: { expertId } })
  expect(after.onlineUntil).toEqual(before.onlineUntil)
})

test('the listing made anew meanwhile does not bring back what was switched off', async () => {
  await say('ON')
  await say('OFF')
  await refreshListing(world.system, { expertId })
  expect(await seen()).toEqual(UNSEEN)
  await say('ON')
  await refreshListing(world.system, { expertId })
  expect(await seen()).toEqual(SEEN)
})

test('being there is no change of the profile: its date stands, and with it the pictures drawn of it', async () => {
  const before = await world.db.expertProfile.findUniqueOrThrow({ where: { id: expertId } })
  await say('ON')
  const after = await world.db.expertProfile.findUniqueOrThrow({ where: { id: expertId } })
  expect(after.updatedAt).toEqual(before.updatedAt)
})

describe('who cannot be booked cannot be available', () => {
  test.each<[string, () => Promise<unknown>]>([
    ['a draft', () => world.db.expertProfile.update({ where: { id: expertId }, data: { status: 'DRAFT' } })],
    [
      'one who pauses',
      () => world.db.expertProfile.update({ where: { id: expertId }, data: { status: 'PAUSED' } }),
    ],
    [
      'one whose approval is still looked at',
      () => world.db.expertApproval.updateMany({ where: { expertId }, data: { status: 'IN_REVIEW' } }),
    ],
    [
      'one whose approval ran out',
      () => world.db.expertApproval.updateMany({ where: { expertId }, data: { expiresAt: new Date(NOW) } }),
    ],
    ['one without a listing', () => world.db.expertListing.deleteMany({ where: { expertId } })],
  ])('%s', async (_, change) => {
    await say('ON')
    await change()
    expect(await readPresence(studio)).toMatchObject({ ok: true, value: { listed: false } })
    for (const act of ['ON', 'HERE'] as const)
      expect(await say(act)).toMatchObject({ ok: false, error: { code: 'NOT_LISTED' } })
    const { onlineUntil } = await world.db.expertProfile.findUniqueOrThrow({ where: { id: expertId } })
    expect(onlineUntil?.getTime()).toBe(NOW + ONLINE_FOR)
    for (const act of ['GONE', 'OFF'] as const) expect(await say(act)).toMatchObject({ ok: true })
    expect(await seen()).toMatchObject({ home: 0 })
  })
})

test('nobody but an expert has a presence', async () => {
  expect(await say('ON', world.visitor)).toMatchObject({ ok: false, error: { code: 'UNAUTHENTICATED' } })
  const { actor } = await makeLearner(world.db)
  expect(await say('ON', world.as(actor))).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } })
  expect(await readPresence(world.as(actor))).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } })
})

test('other words than the four are none', () => {
  for (const wrong of [{}, { act: 'on' }, { act: null }, { act: ['ON'] }])
    expect(presenceInput.safeParse(wrong).success).toBe(false)
})
