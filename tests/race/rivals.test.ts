import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Result } from '#src/domain/errors.ts'
import { answerProposal } from '#src/features/booking/answer-proposal.ts'
import { termsKeyOfOffering } from '#src/features/booking/bookable-offering.ts'
import { holdSlot } from '#src/features/booking/hold-slot.ts'
import { proposeTime } from '#src/features/booking/propose-time.ts'
import type { Actor } from '#src/features/ports.ts'
import type { Booking, Offering } from '#src/generated/prisma/client.ts'
import { book, slotAhead } from '#tests/support/world/book.ts'
import { makeExpert, makeLearner } from '#tests/support/world/people.ts'
import { makeWorld, type World } from '#tests/support/world/world.ts'

const MINUTE = 60_000
const RIVALS = 200

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

const free = { priceMode: 'FREE' as const, rateMinorPerMinute: null, freeMinutes: 0 }
const noBuffers = { bufferAfterMinutes: 0, bufferBeforeMinutes: 0, minimumNoticeMinutes: 0 }

function wish(world: World, actor: Actor, offering: Offering, startAt: number, minutes: number) {
  return holdSlot(world.as(actor), {
    offeringId: offering.id,
    startAt: new Date(startAt),
    durationMinutes: minutes,
    timeZone: 'Europe/Paris',
    locale: 'en',
    expectedTerms: termsKeyOfOffering(offering, minutes),
  })
}

async function learners(count: number): Promise<Actor[]> {
  const made = await Promise.all(Array.from({ length: count }, () => makeLearner(world.db)))
  return made.map(({ actor }) => actor)
}

/** Pairs of bookings of one expert or one learner that overlap, counted by the database itself. */
async function overlaps(): Promise<number> {
  const [row] = await world.db.$queryRaw<{ pairs: bigint }[]>`
    SELECT count(*) AS pairs FROM "Booking" a JOIN "Booking" b ON a."id" < b."id" AND a."during" && b."during"
      AND (a."expertId" = b."expertId" OR a."learnerId" = b."learnerId")
     WHERE a."status" IN ('HELD','AWAITING_AUTHORISATION','CONFIRMED','LIVE')
       AND b."status" IN ('HELD','AWAITING_AUTHORISATION','CONFIRMED','LIVE')`
  return Number(row?.pairs ?? 0)
}

const codes = (results: Result<unknown>[]) =>
  new Set(results.flatMap((result) => (result.ok ? [] : [result.error.code])))
const won = (results: Result<Booking>[]) => results.flatMap((result) => (result.ok ? [result.value] : []))

describe('200 rivals', () => {
  it('for one slot: one has it, all others are told that it is taken', async () => {
    const { offering } = await makeExpert(world.db, { offering: free, limits: noBuffers })
    const rivals = await learners(RIVALS)
    const startAt = slotAhead(world, 4).getTime()
    const results = await Promise.all(rivals.map((actor) => wish(world, actor, offering, startAt, 30)))
    expect(won(results)).toHaveLength(1)
    expect(codes(results)).toEqual(new Set(['SLOT_TAKEN']))
    expect(await overlaps()).toBe(0)
  })

  it('with mixed lengths over one afternoon: no overlap, and nobody refused who could have had it', async () => {
    const { offering, expert } = await makeExpert(world.db, { offering: free, limits: noBuffers })
    const rivals = await learners(RIVALS)
    const noon = slotAhead(world, 30).getTime()
    const wishes = rivals.map((actor, index) => ({
      actor,
      startAt: noon + ((index * 7) % 24) * 15 * MINUTE,
      minutes: [15, 30, 45][index % 3] ?? 15,
    }))
    const results = await Promise.all(
      wishes.map(({ actor, startAt, minutes }) => wish(world, actor, offering, startAt, minutes)),
    )
    const winners = won(results)
    expect(codes(results)).toEqual(new Set(['SLOT_TAKEN']))
    expect(await overlaps()).toBe(0)
    const taken = winners.map(({ startAt, endAt }) => [startAt.getTime(), endAt.getTime()] as const)
    for (const [index, { startAt, minutes }] of wishes.entries()) {
      if (results[index]?.ok) continue
      const blocked = taken.some(([from, to]) => startAt < to && from < startAt + minutes * MINUTE)
      expect(blocked).toBe(true)
    }
    expect(await world.db.booking.count({ where: { expertId: expert.id } })).toBe(winners.length)
  })

  it('one learner at 40 experts at once is in one place only', async () => {
    const experts = await Promise.all(
      Array.from({ length: 40 }, () => makeExpert(world.db, { offering: free, limits: noBuffers })),
    )
    const [learner] = await learners(1)
    if (!learner) throw new Error('no learner')
    const startAt = slotAhead(world, 6).getTime()
    const results = await Promise.all(
      experts.map(({ offering }, index) =>
        wish(world, learner, offering, startAt + (index % 2) * 15 * MINUTE, 30),
      ),
    )
    expect(won(results)).toHaveLength(1)
    expect(codes(results)).toEqual(new Set(['LEARNER_BUSY']))
    expect(await overlaps()).toBe(0)
  })

  it('holds, moves and expired holds fighting for the same hour never overlap and never deadlock', async () => {
    const { offering, expert, actor } = await makeExpert(world.db, { offering: free, limits: noBuffers })
    const base = slotAhead(world, 80).getTime()
    const movers = await learners(8)
    const proposals = await Promise.all(
      movers.map(async (learner, index) => {
        const booking = await book(world, {
          learner,
          offeringId: offering.id,
          startAt: new Date(base + (8 + index) * 60 * MINUTE),
          minutes: 30,
        })
        const proposal = await proposeTime(world.as(learner), {
          bookingId: booking.id,
          startAt: new Date(base),
        })
        if (!proposal.ok) throw proposal.error
        return proposal.value.id
      }),
    )
    const rivals = await learners(RIVALS - movers.length)
    const results = await Promise.all([
      ...rivals.map((learner, index) =>
        wish(world, learner, offering, base + ((index % 3) - 1) * 15 * MINUTE, 30),
      ),
      ...proposals.map((proposalId) => answerProposal(world.as(actor), { proposalId, answer: 'ACCEPT' })),
    ])
    expect(await overlaps()).toBe(0)
    expect([...codes(results)].every((code) => ['SLOT_TAKEN', 'LEARNER_BUSY'].includes(code))).toBe(true)
    const inTheHour = await world.db.booking.count({
      where: {
        expertId: expert.id,
        status: { in: ['HELD', 'CONFIRMED'] },
        startAt: { lt: new Date(base + 45 * MINUTE) },
        endAt: { gt: new Date(base - 15 * MINUTE) },
      },
    })
    // An hour of time, sessions of half an hour: one or two fit, by where the first one fell.
    expect(inTheHour).toBeGreaterThanOrEqual(1)
    expect(inTheHour).toBeLessThanOrEqual(2)
    // Whoever could not move still has the old time.
    expect(
      await world.db.booking.count({ where: { expertId: expert.id, learnerId: { in: movers.map(userId) } } }),
    ).toBe(8)
  })
})

const userId = (actor: Actor) => (actor.kind === 'USER' ? actor.userId : '')

describe('the database itself', () => {
  it('refuses overlaps of experts and of learners by constraint, whatever the code does', async () => {
    const rows = await world.db.$queryRaw<{ conname: string; contype: string; definition: string }[]>`
      SELECT conname, contype::text, pg_get_constraintdef(oid) AS definition
        FROM pg_constraint WHERE conrelid = '"Booking"'::regclass AND contype = 'x' ORDER BY conname`
    expect(rows.map(({ conname }) => conname)).toEqual(['Booking_expert_overlap', 'Booking_learner_overlap'])
    for (const { definition } of rows) {
      expect(definition).toContain('WITH &&')
      for (const status of ['HELD', 'AWAITING_AUTHORISATION', 'CONFIRMED', 'LIVE'])
        expect(definition).toContain(status)
    }
  })
})
