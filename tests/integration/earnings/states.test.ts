import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unwrap } from '#src/domain/errors.ts'
import { findEarnings, shareTotals } from '#src/features/payments/earnings/earnings.repo.ts'
import { type EarningState, entryOf } from '#src/features/payments/earnings/earnings-entry.ts'
import { readEarnings } from '#src/features/payments/earnings/read-earnings.ts'
import type { Prisma } from '#src/generated/prisma/client.ts'
import { makeExpert, makeLearner } from '#tests/support/world/people.ts'
import { makeWorld, type World } from '#tests/support/world/world.ts'

const HOUR = 3_600_000

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

type Taken = Partial<Prisma.PaymentCreateWithoutBookingInput>

/** An expert whose sessions were each charged 10.00, of which 8.00 are theirs. */
async function expertWith(payments: readonly Taken[]) {
  const made = await makeExpert(world.db)
  const learner = await makeLearner(world.db)
  const { expert, offering } = made
  const startAt = new Date(world.clock.now() - 100 * HOUR)
  for (const payment of payments)
    await world.db.booking.create({
      data: {
        offeringId: offering.id,
        expertId: expert.id,
        expertUserId: made.user.id,
        learnerId: learner.user.id,
        status: 'SETTLED',
        startAt,
        endAt: new Date(startAt.getTime() + HOUR / 2),
        title: offering.title,
        categorySlug: offering.categorySlug,
        language: 'en',
        priceMode: 'PER_SESSION',
        priceMinor: 1_000,
        currency: 'EUR',
        durationMinutes: 30,
        capMinor: 1_000,
        commissionBps: 2_000,
        cancellationPolicy: 'STANDARD',
        learnerTimeZone: 'Europe/Paris',
        learnerLocale: 'en',
        payment: {
          create: {
            kind: 'AUTHORISE_NOW',
            status: 'CAPTURED',
            currency: 'EUR',
            amountMinor: 1_000,
            authorisedMinor: 1_000,
            capturedMinor: 1_000,
            commissionMinor: 200,
            expertShareMinor: 800,
            ...payment,
          },
        },
      },
    })
  return made
}

const hence = (hours: number) => new Date(world.clock.now() + hours * HOUR)

describe('where a share is', () => {
  it('is the same in the totals, which the database adds up, and line by line', async () => {
    const frozen = { frozenAt: hence(-1), frozenReason: 'DISPUTE' }
    const { expert } = await expertWith([
      { transferDueAt: hence(1) },
      { transferDueAt: hence(0) },
      { transferDueAt: hence(-1), expertShareMinor: 801 },
      { transferDueAt: null, expertShareMinor: 802 },
      { transferDueAt: hence(-1), ...frozen, expertShareMinor: 803 },
      { transferDueAt: hence(1), ...frozen },
      { transferDueAt: hence(-2), transferredAt: hence(-1), expertShareMinor: 804 },
      { transferDueAt: hence(-2), transferredAt: hence(-1), ...frozen },
      { transferDueAt: hence(-1), currency: 'USD', expertShareMinor: 805 },
      { transferDueAt: hence(1), currency: 'USD', expertShareMinor: 806 },
    ])
    const rows = await findEarnings(world.db, expert.id, 'ALL', 100)
    const lines = rows.map((row) => entryOf(row, world.clock.now()))
    const totals = await shareTotals(world.db, expert.id, world.clock.date())
    const addedUp = (state: EarningState) => {
      const found = Object.groupBy(
        lines.filter((line) => line.state === state),
        ({ currency }) => currency,
      )
      return Object.entries(found)
        .sort()
        .map(([currency, entries = []]) => ({
          currency,
          _count: entries.length,
          _sum: { expertShareMinor: entries.reduce((sum, { shareMinor }) => sum + shareMinor, 0) },
        }))
    }
    expect({ held: addedUp('HELD'), available: addedUp('AVAILABLE'), paid: addedUp('PAID') }).toEqual(totals)
    expect(lines.map(({ state }) => state).sort()).toEqual([
      'AVAILABLE',
      'AVAILABLE',
      'AVAILABLE',
      'HELD',
      'HELD',
      'HELD',
      'HELD',
      'HELD',
      'PAID',
      'PAID',
    ])
  })
})

describe('an expert with two currencies', () => {
  it('finds that of most sessions first, wherever their money is', async () => {
    const { actor } = await expertWith([
      { currency: 'EUR', transferDueAt: hence(-2), transferredAt: hence(-1) },
      { currency: 'USD', transferDueAt: hence(-1) },
      { currency: 'USD', transferDueAt: hence(-1) },
    ])
    const { totals } = unwrap(await readEarnings(world.as(actor), { zone: 'Europe/Lisbon', month: null }))
    expect(totals.map(({ currency }) => currency)).toEqual(['USD', 'EUR'])
  })
})
