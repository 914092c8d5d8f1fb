import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DEMO_ACCOUNTS } from '#prisma/seed/accounts.ts'
import { EXPERTS } from '#prisma/seed/experts.ts'
import { expertIdOf } from '#prisma/seed/people-ids.ts'
import { seedDemo } from '#prisma/seed/seed-demo.ts'
import { nextSlots } from '#src/domain/scheduling/next-slots.ts'
import { DAY, HOUR, MINUTE } from '#src/domain/time/instant.ts'
import { passwordMatches } from '#src/features/identity/password-hash.ts'
import {
  dueShares,
  newlyAvailable,
  overdueIntents,
  unknownFees,
} from '#src/features/payments/payments.repo.ts'
import { readCalendars } from '#src/features/scheduling/read-calendars.ts'
import type { PrismaClient } from '#src/generated/prisma/client.ts'
import { openDatabase } from '#src/server/db/client.ts'
import { type FreshDatabase, freshDatabase } from '../../support/database/test-database.ts'

let database: FreshDatabase
let db: PrismaClient
const now = Date.now()

beforeAll(async () => {
  database = await freshDatabase()
  db = openDatabase(database.url, 4)
  await seedDemo(db, now)
}, 180_000)

afterAll(async () => {
  await db.$disconnect()
  await database.drop()
})

const count = async (query: string): Promise<number> => {
  const [row] = await db.$queryRawUnsafe<{ n: number }[]>(`SELECT count(*)::int AS n FROM ${query}`)
  return row?.n ?? Number.NaN
}

describe('the demo data', () => {
  it.each([
    'ledger_unbalanced_transfers',
    'ledger_wrong_balances',
    'ledger_broken_chains',
    'ledger_currency_totals',
    'ledger_payments_unmatched',
  ])('leaves nothing in %s', async (view) => {
    expect(await count('"LedgerTransfer"')).toBeGreaterThan(10_000)
    expect(await count(view)).toBe(0)
  })

  it('leaves no money of the past with Stripe, which knows none of it', async () => {
    const held = await db.ledgerAccount.findMany({
      where: { code: { startsWith: 'stripe:' }, NOT: { balance: 0 } },
    })
    expect(held).toEqual([])
    expect(await dueShares(db, new Date(now + 365 * DAY))).toEqual([])
    expect(await overdueIntents(db, new Date(now + 365 * DAY))).toEqual([])
    expect(await newlyAvailable(db, new Date(now + 365 * DAY))).toEqual([])
    expect(await unknownFees(db, new Date(now + 365 * DAY))).toEqual([])
  })

  it('shows no figure that is not the count of its rows', async () => {
    const reviews = `FROM "Review" r WHERE r."expertId" = e."id"`
    const wrong = `"ExpertProfile" e WHERE
      "ratingCount" <> (SELECT count(*) ${reviews})
      OR "ratingSum" <> (SELECT coalesce(sum("rating"), 0) ${reviews})
      OR "sessionsDone" <> (SELECT count(*) FROM "Booking" b WHERE b."expertId" = e."id" AND b."status" = 'SETTLED')`
    expect(await count(wrong)).toBe(0)
    expect(await count('"Review"')).toBeGreaterThan(1_000)
  })

  it('has nobody in two sessions at once', async () => {
    const together = (
      who: string,
    ) => `"Booking" a JOIN "Booking" b ON a."${who}" = b."${who}" AND a."id" < b."id"
      AND a."during" && b."during" WHERE a."status" IN ('SETTLED', 'CONFIRMED') AND b."status" IN ('SETTLED', 'CONFIRMED')`
    expect(await count(together('expertId'))).toBe(0)
    expect(await count(together('learnerId'))).toBe(0)
  })

  it('lists every expert in their field with a slot to come', async () => {
    expect(await count('"ExpertListing"')).toBe(EXPERTS.length)
    expect(await count('"ExpertListing" WHERE "nextSlotAt" IS NULL')).toBe(0)
  })

  it('repeats no written review', async () => {
    const texts = EXPERTS.flatMap(({ reviews }) => reviews.map(({ text }) => text))
    expect(new Set(texts).size).toBe(texts.length)
    expect(await count(`"Review" WHERE "text" <> ''`)).toBe(texts.length)
  })

  it('always has a slot of Harpreet within ten minutes, whatever the hour', async () => {
    const id = expertIdOf('harpreet-gill')
    for (let hour = 0; hour < 24; hour++) {
      const moment = now + hour * HOUR + hour * 7 * MINUTE + 4_321
      const range = { start: moment - 2 * DAY, end: moment + 3 * DAY }
      const calendar = (await readCalendars(db, [id], range, moment)).get(id)
      if (!calendar) throw new Error('Harpreet has no calendar')
      const [next] = nextSlots({ ...calendar, durationMinutes: 15, now: moment }, 1)
      expect((next ?? Number.NaN) - moment).toBeLessThan(10 * MINUTE)
      expect((next ?? Number.NaN) - moment).toBeGreaterThan(2 * MINUTE)
    }
  })

  it('lets everybody in with the password that is printed', async () => {
    for (const { email, password } of DEMO_ACCOUNTS) {
      const user = await db.user.findUniqueOrThrow({ where: { email }, include: { password: true } })
      expect(await passwordMatches(user.password?.hash, password)).toBe(true)
    }
  })

  it('changes nothing when it runs again', async () => {
    const state = () =>
      Promise.all(['"User"', '"Booking"', '"LedgerEntry"', '"Review"', '"AuditEntry"'].map(count))
    const before = await state()
    expect(await seedDemo(db, now + 30 * DAY)).toBe(false)
    expect(await state()).toEqual(before)
  })
})

describe('a run that was interrupted', () => {
  it('is taken up with the dates of its first moment', async () => {
    const other = await freshDatabase()
    const half = openDatabase(other.url, 2)
    try {
      const { writePeople } = await import('#prisma/seed/write/people.ts')
      const { setMark } = await import('#prisma/seed/marks.ts')
      await setMark(half, 'demo.seed-begun', now)
      await writePeople(half, now)
      expect(await seedDemo(half, now + 3 * DAY)).toBe(true)
      const latest = async (of: PrismaClient) =>
        (await of.payment.aggregate({ _max: { transferDueAt: true } }))._max.transferDueAt
      expect(await latest(half)).toEqual(await latest(db))
    } finally {
      await half.$disconnect()
      await other.drop()
    }
  }, 180_000)
})
