import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { HOLD } from '#src/domain/policy/paying.ts'
import { answerProposal } from '#src/features/booking/answer-proposal.ts'
import { proposeTime } from '#src/features/booking/propose-time.ts'
import { book, hold, slotAhead } from '#tests/support/world/book.ts'
import { makeWorld, type World } from '#tests/support/world/world.ts'
import {
  codes,
  deadlocks,
  expectPossible,
  keep,
  learners,
  makeRivalled,
  overlaps,
  userId,
  won,
} from './rivals.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const RIVALS = 200

let world: World
let deadlocksBefore: number
beforeAll(async () => {
  world = await makeWorld()
  deadlocksBefore = await deadlocks()
})
afterAll(() => world.close())

describe('200 rivals', () => {
  it('for one slot: one has it, all others are told that it is taken', async () => {
    const { turn } = await makeRivalled(world)
    const startAt = slotAhead(world, 4).getTime()
    const rivals = await learners(world, RIVALS)
    const results = await Promise.all(
      rivals.map((actor, index) => keep(world, { actor, offering: turn(index), startAt, minutes: 30 })),
    )
    expect(won(results)).toHaveLength(1)
    expect(codes(results)).toEqual(new Set(['SLOT_TAKEN']))
    expect(await overlaps(world)).toBe(0)
  })

  it('whoever comes too late is told so at once, though somebody else has the calendar in hand', async () => {
    const { offering, expert } = await makeRivalled(world)
    const startAt = slotAhead(world, 4).getTime()
    const [first, late] = await learners(world, 2)
    if (!first || !late) throw new Error('Two learners were made')
    const wish = { offering, startAt, minutes: 30 }
    expect((await keep(world, { ...wish, actor: first })).ok).toBe(true)
    const told = await world
      .as(first)
      .withTx('hold-calendar', { calendars: [expert.userId] }, () => keep(world, { ...wish, actor: late }))
    expect(codes([told])).toEqual(new Set(['SLOT_TAKEN']))
  })

  it('with mixed lengths over one afternoon: no overlap, and nobody refused who could have had it', async () => {
    const { turn, expert } = await makeRivalled(world)
    const noon = slotAhead(world, 30).getTime()
    const rivals = await learners(world, RIVALS)
    const wishes = rivals.map((actor, index) => ({
      actor,
      offering: turn(index),
      startAt: noon + ((index * 7) % 24) * 15 * MINUTE,
      minutes: [15, 30, 45][index % 3] ?? 15,
    }))
    const results = await Promise.all(wishes.map((wish) => keep(world, wish)))
    expect(codes(results)).toEqual(new Set(['SLOT_TAKEN']))
    expectPossible(wishes, results)
    expect(await overlaps(world)).toBe(0)
    expect(new Set(won(results).map(({ status }) => status))).toEqual(new Set(['CONFIRMED', 'HELD']))
    expect(await world.db.booking.count({ where: { expertId: expert.id } })).toBe(won(results).length)
  })

  it('one learner at 40 experts at once is in one place only', async () => {
    const experts = await Promise.all(Array.from({ length: 40 }, () => makeRivalled(world)))
    const [actor] = await learners(world, 1)
    if (!actor) throw new Error('no learner')
    const startAt = slotAhead(world, 6).getTime()
    const results = await Promise.all(
      experts.map(({ turn }, index) =>
        keep(world, {
          actor,
          offering: turn(index),
          startAt: startAt + (index % 2) * 15 * MINUTE,
          minutes: 30,
        }),
      ),
    )
    expect(won(results)).toHaveLength(1)
    expect(codes(results)).toEqual(new Set(['LEARNER_BUSY']))
    expect(await overlaps(world)).toBe(0)
  })

  it('new holds, moves, and holds that ran out fight for one hour, and each outcome is a possible one', async () => {
    const { turn, paid, expert, actor: expertActor } = await makeRivalled(world)
    const base = slotAhead(world, 80).getTime()
    const movers = await learners(world, 8)
    const moves = await Promise.all(
      movers.map(async (learner, index) => {
        const startAt = new Date(base + (8 + index) * HOUR)
        const booking = await book(world, { learner, offeringId: turn(index).id, startAt })
        const to = base + (index % 3) * 15 * MINUTE
        const proposal = await proposeTime(world.as(learner), {
          bookingId: booking.id,
          startAt: new Date(to),
        })
        if (!proposal.ok) throw proposal.error
        return { startAt: to, minutes: 30, proposalId: proposal.value.id }
      }),
    )
    // The whole hour is kept for people who never pay, and nobody has come by to take it from them.
    const late = await learners(world, 3)
    const ranOut = await Promise.all(
      late.map((learner, index) =>
        hold(world, {
          learner,
          offeringId: paid.id,
          startAt: new Date(base - 15 * MINUTE + index * 30 * MINUTE),
        }),
      ),
    )
    world.clock.advance(HOLD + 1)
    // Those who let their time run out are among the rivals, too.
    const rivals = [...late, ...(await learners(world, RIVALS - movers.length - late.length))]
    const wishes = rivals.map((actor, index) => ({
      actor,
      offering: turn(index),
      startAt: base + ((index % 4) - 1) * 15 * MINUTE,
      minutes: [15, 30, 45][index % 3] ?? 15,
    }))
    const results = await Promise.all([
      ...wishes.map((wish) => keep(world, wish)),
      ...moves.map(({ proposalId }) =>
        answerProposal(world.as(expertActor), { proposalId, answer: 'ACCEPT' }),
      ),
    ])
    expect(codes(results)).toEqual(new Set(['SLOT_TAKEN']))
    expectPossible([...wishes, ...moves], results)
    expect(await overlaps(world)).toBe(0)

    const inTheHour = {
      startAt: { lt: new Date(base + 75 * MINUTE) },
      endAt: { gt: new Date(base - 15 * MINUTE) },
    }
    const active = await world.db.booking.count({
      where: { expertId: expert.id, status: { in: ['HELD', 'CONFIRMED'] }, ...inTheHour },
    })
    expect(active).toBe(won(results).length)
    const statuses = await world.db.booking.groupBy({
      by: ['status'],
      where: { id: { in: ranOut.map(({ id }) => id) } },
    })
    expect(statuses.map(({ status }) => status)).toEqual(['LAPSED'])
    // Whoever could not move still has the old time.
    const theirs = {
      expertId: expert.id,
      learnerId: { in: movers.map(userId) },
      status: 'CONFIRMED' as const,
    }
    expect(await world.db.booking.count({ where: theirs })).toBe(8)
  })

  it('may all come upon the same hold that ran out, from both of its sides, and none is refused for it', async () => {
    const experts = await Promise.all(Array.from({ length: 11 }, () => makeRivalled(world)))
    const late = await learners(world, 10)
    const base = slotAhead(world, 50).getTime()
    const times = late.map((_, index) => base + index * 30 * MINUTE)
    const [first, ...elsewhere] = experts
    if (!first) throw new Error('no expert')
    await Promise.all(
      late.map((learner, index) =>
        hold(world, { learner, offeringId: first.paid.id, startAt: new Date(times[index] ?? base) }),
      ),
    )
    world.clock.advance(HOLD + 1)
    const others = await learners(world, 10)
    const results = await Promise.all([
      // Somebody new at the expert's for each of the times, while each of the late ones goes to another expert.
      ...others.map((actor, index) =>
        keep(world, {
          actor,
          offering: first.turn(index),
          startAt: times[index] ?? base,
          minutes: 30,
        }),
      ),
      ...elsewhere.flatMap(({ turn }, index) => {
        const [actor, startAt] = [late[index], times[index]]
        return actor && startAt ? [keep(world, { actor, offering: turn(index), startAt, minutes: 30 })] : []
      }),
    ])
    expect(codes(results)).toEqual(new Set())
    expect(won(results)).toHaveLength(20)
    expect(await overlaps(world)).toBe(0)
  })
})

describe('the database itself', () => {
  it('saw no deadlock in all of this, and made no transaction begin again', async () => {
    expect(world.retries).toEqual([])
    await world.db.$disconnect()
    expect(await deadlocks()).toBe(deadlocksBefore)
  })

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
