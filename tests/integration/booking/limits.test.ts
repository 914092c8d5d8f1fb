import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unwrap } from '#src/domain/errors.ts'
import { answerProposal } from '#src/features/booking/answer-proposal.ts'
import { cancelBooking } from '#src/features/booking/cancel-booking.ts'
import { holdSlot } from '#src/features/booking/hold-slot.ts'
import { proposeTime } from '#src/features/booking/propose-time.ts'
import { forgetPayloads } from '#src/features/inbox/forget-payloads.ts'
import { enterRoom } from '#src/features/live/enter-room.ts'
import { recordBeat } from '#src/features/live/record-beat.ts'
import { forgetMailData } from '#src/features/notifications/forget-mail-data.ts'
import type { Actor, RateRule } from '#src/features/ports.ts'
import { book, slotAhead, termsShown } from '#tests/support/world/book.ts'
import { makeExpert, makeLearner } from '#tests/support/world/people.ts'
import { makeWorld, type World } from '#tests/support/world/world.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const FREE = { priceMode: 'FREE', rateMinorPerMinute: null, freeMinutes: 0 } as const

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

async function wish(actor: Actor, offeringId: string, startAt: Date) {
  const rest = { durationMinutes: 30, timeZone: 'Europe/Paris', locale: 'en' as const }
  const expectedTerms = await termsShown(world.db, offeringId)
  return holdSlot(world.as(actor), { offeringId, startAt, ...rest, expectedTerms })
}

describe('a learner who does not pay', () => {
  it('has two slots kept at most, however many are asked for at once, and more once one is given up', async () => {
    const [{ offering }, { actor }] = [await makeExpert(world.db), await makeLearner(world.db)]
    const starts = [30, 32, 34, 36, 38].map((hours) => slotAhead(world, hours))
    const results = await Promise.all(starts.map((startAt) => wish(actor, offering.id, startAt)))
    const kept = results.flatMap((result) => (result.ok ? [result.value] : []))
    expect(kept).toHaveLength(2)
    for (const result of results) if (!result.ok) expect(result.error.code).toBe('TOO_MANY_HOLDS')
    const [first] = kept
    unwrap(await cancelBooking(world.as(actor), { bookingId: first?.id ?? '', expectedKeptMinor: 0 }))
    expect((await wish(actor, offering.id, slotAhead(world, 40))).ok).toBe(true)
  })

  it('has them free again when the ten minutes are over', async () => {
    const [{ offering }, { actor }] = [await makeExpert(world.db), await makeLearner(world.db)]
    for (const hours of [30, 32]) unwrap(await wish(actor, offering.id, slotAhead(world, hours)))
    const startAt = slotAhead(world, 34)
    expect(await wish(actor, offering.id, startAt)).toMatchObject({ error: { code: 'TOO_MANY_HOLDS' } })
    world.clock.advance(11 * 60_000)
    expect((await wish(actor, offering.id, startAt)).ok).toBe(true)
  })
})

describe('free sessions', () => {
  it('are one with an expert and three in all, until they are over', async () => {
    const experts = await Promise.all(
      Array.from({ length: 4 }, () => makeExpert(world.db, { offering: FREE })),
    )
    const { actor } = await makeLearner(world.db)
    const [first, second, third, fourth] = experts.map(({ offering }) => offering.id)
    const at = (hours: number) => slotAhead(world, hours)
    expect((await wish(actor, first ?? '', at(30))).ok).toBe(true)
    expect(await wish(actor, first ?? '', at(40))).toMatchObject({
      error: { code: 'TOO_MANY_FREE', details: { reason: 'EXPERT' } },
    })
    expect((await wish(actor, second ?? '', at(32))).ok).toBe(true)
    expect((await wish(actor, third ?? '', at(34))).ok).toBe(true)
    expect(await wish(actor, fourth ?? '', at(36))).toMatchObject({
      error: { code: 'TOO_MANY_FREE', details: { reason: 'ALL' } },
    })
    world.clock.advance(31 * HOUR)
    expect((await wish(actor, fourth ?? '', at(36))).ok).toBe(true)
  })
})

describe('wishes for another time', () => {
  it('are three about one booking in a day', async () => {
    const [{ offering, actor: expert }, { actor }] = [
      await makeExpert(world.db, { offering: FREE }),
      await makeLearner(world.db),
    ]
    const { id: bookingId } = await book(world, {
      learner: actor,
      offeringId: offering.id,
      startAt: slotAhead(world, 100),
    })
    const propose = (hours: number) =>
      proposeTime(world.as(actor), { bookingId, startAt: slotAhead(world, hours) })
    for (const hours of [102, 104, 106]) {
      const { id: proposalId } = unwrap(await propose(hours))
      unwrap(await answerProposal(world.as(expert), { proposalId, answer: 'DECLINE' }))
    }
    const fourth = await propose(108)
    expect(fourth).toMatchObject({ error: { code: 'RATE_LIMITED' } })
    expect(fourth.ok ? 0 : fourth.error.details?.retryAfterSeconds).toBe(DAY / 1_000)
    world.clock.advance(DAY + 1)
    expect((await propose(84)).ok).toBe(true)
  })
})

describe('the beats of a page', () => {
  it('are kept once a second unless they say something else, and counted by person and room', async () => {
    const [{ offering }, { actor }] = [
      await makeExpert(world.db, { offering: FREE }),
      await makeLearner(world.db),
    ]
    const booking = await book(world, {
      learner: actor,
      offeringId: offering.id,
      startAt: slotAhead(world, 3),
    })
    world.clock.moveTo(booking.startAt)
    unwrap(await enterRoom(world.as(actor), booking.id))
    const taken: [RateRule, string][] = []
    const rates = {
      take: async (rule: RateRule, subject: string) => {
        taken.push([rule, subject])
        return taken.length > 5 ? 60 : null
      },
      giveBack: async () => {},
    }
    let count = 0
    const beat = (hears: boolean | null) =>
      recordBeat({ ...world.as(actor), rates }, booking.id, { page: 'page-one', count: count++, hears })
    const lines = async () =>
      (
        await world.db.attendanceObservation.findMany({
          where: { bookingId: booking.id, source: 'BEACON' },
          orderBy: { id: 'asc' },
        })
      ).map(({ kind }) => kind)

    for (const hears of [true, true, false]) unwrap(await beat(hears))
    expect(await lines()).toEqual(['HEARD', 'UNHEARD'])
    world.clock.advance(999)
    unwrap(await beat(false))
    expect(await lines()).toEqual(['HEARD', 'UNHEARD'])
    world.clock.advance(1)
    unwrap(await beat(false))
    expect(await lines()).toEqual(['HEARD', 'UNHEARD', 'UNHEARD'])

    expect(await beat(true)).toMatchObject({
      error: { code: 'RATE_LIMITED', details: { retryAfterSeconds: 60 } },
    })
    expect(taken[0]).toEqual(['BEAT', `${booking.learnerId}:${booking.id}`])
    expect(await lines()).toHaveLength(3)
  })
})

describe('what is no longer of use', () => {
  it('goes: a provider’s words after 30 days, a sent mail’s after 90, their rows stay', async () => {
    const { db, clock, system } = world
    await db.inboxEvent.deleteMany({})
    await db.outboundMail.deleteMany({})
    const days = (count: number) => new Date(clock.now() - count * DAY)
    const event = { provider: 'STRIPE', type: 'x', payload: { id: 'x' } }
    for (const [eventId, processedAt] of [
      ['old', days(31)],
      ['new', days(29)],
      ['waiting', null],
    ] as const)
      await db.inboxEvent.create({ data: { ...event, eventId, processedAt, receivedAt: days(60) } })
    const mail = { template: 'x', locale: 'en', to: 'ada@example.org', data: { name: 'Ada' } }
    for (const [dedupeKey, sentAt, droppedAt] of [
      ['sent', days(91), null],
      ['dropped', null, days(91)],
      ['new', days(89), null],
      ['waiting', null, null],
    ] as const)
      await db.outboundMail.create({ data: { ...mail, dedupeKey, sentAt, droppedAt } })

    expect(await forgetPayloads(system)).toBe(1)
    expect(await forgetPayloads(system)).toBe(0)
    expect(await forgetMailData(system)).toBe(2)
    expect(await forgetMailData(system)).toBe(0)
    const events = await db.inboxEvent.findMany({ where: { payload: { path: ['id'], equals: 'x' } } })
    expect(events.map(({ eventId }) => eventId).toSorted()).toEqual(['new', 'waiting'])
    const mails = await db.outboundMail.findMany({ where: { data: { path: ['name'], equals: 'Ada' } } })
    expect(mails.map(({ dedupeKey }) => dedupeKey).toSorted()).toEqual(['new', 'waiting'])
    expect([await db.inboxEvent.count(), await db.outboundMail.count()]).toEqual([3, 4])
  })
})
