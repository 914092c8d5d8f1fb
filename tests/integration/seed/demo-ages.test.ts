import { afterAll, beforeAll, expect, it } from 'vitest'
import { startStripeSandbox } from '#local/stripe-sandbox/server.ts'
import { EXPERTS } from '#prisma/seed/experts.ts'
import { expertIdOf } from '#prisma/seed/people-ids.ts'
import { refreshDemo } from '#prisma/seed/refresh-demo.ts'
import { seedDemo } from '#prisma/seed/seed-demo.ts'
import { openSandbox } from '#prisma/seed/stripe/sandbox.ts'
import { seedSandbox } from '#prisma/seed/stripe/seed-sandbox.ts'
import { openStudios } from '#prisma/seed/write/presence.ts'
import { DAY, HOUR } from '#src/domain/time/instant.ts'
import type { PrismaClient } from '#src/generated/prisma/client.ts'
import { openDatabase } from '#src/server/db/client.ts'
import { type FreshDatabase, freshDatabase } from '../../support/database/test-database.ts'

/** What the demo's data lose while days go by, and get back on the next start. */
let database: FreshDatabase
let db: PrismaClient
const now = Date.now()

beforeAll(async () => {
  database = await freshDatabase()
  db = openDatabase(database.url, 4)
  await seedDemo(db, now)
  await refreshDemo(db, now)
}, 180_000)

afterAll(async () => {
  await db.$disconnect()
  await database.drop()
})

const ahead = (at: number) =>
  db.booking.findMany({
    where: { status: 'CONFIRMED', startAt: { gt: new Date(at) } },
    orderBy: { startAt: 'asc' },
    include: { history: true },
  })
const online = async (at: number) => {
  const profiles = await db.expertProfile.count({ where: { onlineUntil: { gt: new Date(at) } } })
  expect(await db.expertListing.count({ where: { onlineUntil: { gt: new Date(at) } } })).toBe(profiles)
  return profiles
}

it('has people who are there from each start on, but for who put their switch off', async () => {
  await openStudios(db, now)
  const all = EXPERTS.filter((expert) => expert.online).length
  expect(await online(now)).toBe(all)
  const much = now + 200 * DAY
  expect(await online(much)).toBe(0)
  const id = expertIdOf('leila-haddad')
  await db.expertProfile.update({ where: { id }, data: { availableSwitch: false } })
  await openStudios(db, much)
  expect(await online(much)).toBe(all - 1)
})

it('gets sessions to come again, one of them soon, as often as the last ones have gone by', async () => {
  const first = await ahead(now)
  expect(first.length).toBeGreaterThan(4)
  // Not while one of them lies ahead.
  await refreshDemo(db, now + 3 * DAY)
  expect(await ahead(now)).toEqual(first)

  let known = first.map(({ id }) => id)
  for (const moment of [now + 9 * DAY, now + 40 * DAY]) {
    expect(await ahead(moment)).toEqual([])
    await refreshDemo(db, moment)
    const coming = await ahead(moment)
    expect(coming.length).toBeGreaterThan(4)
    expect((coming[0]?.startAt.getTime() ?? Number.NaN) - moment).toBeLessThan(DAY)
    for (const { id, history } of coming) {
      expect(known).not.toContain(id)
      expect(history.map(({ event }) => event).sort()).toEqual(['CONFIRMED_FREE', 'HELD'])
    }
    known = [...known, ...coming.map(({ id }) => id)]
    // A second start on the same day finds them.
    await refreshDemo(db, moment + HOUR)
    expect((await ahead(moment)).length).toBe(coming.length)
  }
})

it('leaves alone whose account is gone', async () => {
  const moment = now + 80 * DAY
  await db.user.updateMany({ where: { name: 'Julie Moreau' }, data: { deletedAt: new Date(now) } })
  await refreshDemo(db, moment)
  const julie = await db.user.findFirstOrThrow({ where: { name: 'Julie Moreau' } })
  const coming = await ahead(moment)
  expect(coming.length).toBeGreaterThan(0)
  expect(coming.filter(({ learnerId }) => learnerId === julie.id)).toEqual([])
})

it('has the money of its new paid sessions reserved', async () => {
  const key = 'sk_test_demo'
  const running = await startStripeSandbox({ secretKey: key })
  try {
    const sandbox = openSandbox(running.url, key)
    const paid = (at: number) =>
      db.payment.count({ where: { status: 'AUTHORISED', booking: { startAt: { gt: new Date(at) } } } })
    await seedSandbox(db, sandbox, now)
    expect(await paid(now)).toBe(2)
    const later = now + 9 * DAY
    expect(await paid(later)).toBe(0)
    await seedSandbox(db, sandbox, later)
    expect(await paid(later)).toBe(2)
    await seedSandbox(db, sandbox, later)
    expect(await paid(later)).toBe(2)
  } finally {
    await running.close()
  }
}, 120_000)
