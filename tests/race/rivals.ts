import pg from 'pg'
import { expect } from 'vitest'
import type { Result } from '#src/domain/errors.ts'
import { termsKeyOfOffering } from '#src/features/booking/bookable-offering.ts'
import { holdSlot } from '#src/features/booking/hold-slot.ts'
import type { Actor } from '#src/features/ports.ts'
import type { Booking, Offering } from '#src/generated/prisma/client.ts'
import { testDatabaseUrl } from '#tests/support/database/test-database.ts'
import { makeExpert, makeLearner } from '#tests/support/world/people.ts'
import type { World } from '#tests/support/world/world.ts'

const MINUTE = 60_000

/** As PostgreSQL counted them, those too that were tried again. Each connection reports at its end at the latest. */
export async function deadlocks(): Promise<number> {
  const client = new pg.Client(await testDatabaseUrl())
  await client.connect()
  const { rows } = await client.query(
    'SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()',
  )
  await client.end()
  return Number(rows[0].deadlocks)
}

/**
 * An expert with two offerings, wished for in turn: a free one is booked at once, a paid one is held until it is
 * paid.
 */
export async function makeRivalled(world: World) {
  const terms = { freeMinutes: 0, rateMinorPerMinute: null, durations: [15, 30, 45] }
  const made = await makeExpert(world.db, {
    offering: { ...terms, priceMode: 'FREE' },
    limits: { bufferAfterMinutes: 0, bufferBeforeMinutes: 0, minimumNoticeMinutes: 0 },
  })
  const { id: _, title, ...rest } = made.offering
  const paid = await world.db.offering.create({
    data: { ...rest, title: `${title}, at length`, priceMode: 'PER_SESSION', priceMinor: 2_000 },
  })
  return { ...made, paid, turn: (index: number) => (index % 2 === 0 ? made.offering : paid) }
}

export interface Wish {
  actor: Actor
  offering: Offering
  startAt: number
  minutes: number
}

export function keep(world: World, { actor, offering, startAt, minutes }: Wish): Promise<Result<Booking>> {
  return holdSlot(world.as(actor), {
    offeringId: offering.id,
    startAt: new Date(startAt),
    durationMinutes: minutes,
    timeZone: 'Europe/Paris',
    locale: 'en',
    expectedTerms: termsKeyOfOffering(offering, minutes),
  })
}

export async function learners(world: World, count: number): Promise<Actor[]> {
  const made = await Promise.all(Array.from({ length: count }, () => makeLearner(world.db)))
  return made.map(({ actor }) => actor)
}

/** Pairs of bookings of one expert or one learner that overlap, counted by the database itself. */
export async function overlaps(world: World): Promise<number> {
  const [row] = await world.db.$queryRaw<{ pairs: bigint }[]>`
    SELECT count(*) AS pairs FROM "Booking" a JOIN "Booking" b ON a."id" < b."id" AND a."during" && b."during"
      AND (a."expertId" = b."expertId" OR a."learnerId" = b."learnerId")
     WHERE a."status" IN ('HELD','AWAITING_AUTHORISATION','CONFIRMED','LIVE')
       AND b."status" IN ('HELD','AWAITING_AUTHORISATION','CONFIRMED','LIVE')`
  return Number(row?.pairs ?? 0)
}

export const codes = (results: Result<unknown>[]) =>
  new Set(results.flatMap((result) => (result.ok ? [] : [result.error.code])))
export const won = (results: Result<Booking>[]) =>
  results.flatMap((result) => (result.ok ? [result.value] : []))

type Span = { startAt: number; minutes: number }

/**
 * Which wishes were granted is chance, but not any set of them is possible: those granted are apart, and each that
 * was refused is in the way of one. Nobody was sent away from a time that is free in the end.
 */
export function expectPossible(wishes: readonly Span[], results: readonly Result<Booking>[]) {
  const granted = wishes.filter((_, index) => results[index]?.ok)
  const meet = (a: Span, b: Span) =>
    a.startAt < b.startAt + b.minutes * MINUTE && b.startAt < a.startAt + a.minutes * MINUTE
  for (const [index, wish] of wishes.entries()) {
    const against = granted.filter((other) => other !== wish && meet(wish, other))
    if (results[index]?.ok) expect(against).toEqual([])
    else expect(against.length, `${JSON.stringify(wish)} could have been had`).toBeGreaterThan(0)
  }
}

export const userId = (actor: Actor) => (actor.kind === 'USER' ? actor.userId : '')
