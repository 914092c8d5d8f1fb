import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { unwrap } from '#src/domain/errors.ts'
import { processForgottenEvents } from '#src/features/inbox/process-inbox-event.ts'
import { receiveProviderEvent } from '#src/features/inbox/receive-provider-event.ts'
import { enterRoom } from '#src/features/live/enter-room.ts'
import { readObservations } from '#src/features/live/live.repo.ts'
import { beatInput } from '#src/features/live/record-beat.schema.ts'
import { recordBeat } from '#src/features/live/record-beat.ts'
import type { Actor, Ctx } from '#src/features/ports.ts'
import type { Booking } from '#src/generated/prisma/client.ts'
import { arrive } from '#tests/support/world/attend.ts'
import { book, slotAhead } from '#tests/support/world/book.ts'
import { makePaidExpert } from '#tests/support/world/paid.ts'
import { makeLearner } from '#tests/support/world/people.ts'
import { makeWorld, type World } from '#tests/support/world/world.ts'

const SECOND = 1_000

let world: World
let learner: Actor
let expert: Actor
let booking: Booking
let start: number
const sids = { LEARNER: '', EXPERT: '' }
let count = 0
let searches = 0

beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

/** Both in the room from the start on, and no job runs. */
beforeEach(async () => {
  const host = await makePaidExpert(world)
  learner = (await makeLearner(world.db)).actor
  expert = host.actor
  booking = await book(world, { learner, offeringId: host.offering.id, startAt: slotAhead(world, 3) })
  start = booking.startAt.getTime()
  world.clock.moveTo(start)
  for (const [actor, role] of [
    [learner, 'LEARNER'],
    [expert, 'EXPERT'],
  ] as const) {
    unwrap(await enterRoom(world.as(actor), booking.id))
    sids[role] = await arrive(world, booking.id, role, start)
  }
  searches = 0
})

/** The world in which it is counted how often waiting events of LiveKit are looked for. */
function counting(actor: Actor): Ctx {
  const db = world.db.$extends({
    query: {
      inboxEvent: {
        findMany: ({ args, query }) => {
          searches += 1
          return query(args)
        },
      },
    },
  })
  return { ...world.as(actor), db: db as unknown as Ctx['db'] }
}

async function says(
  actor: Actor,
  second: number,
  said: { hears: boolean; frozen?: boolean; since?: number; heardUntil?: number },
) {
  world.clock.moveTo(start + second * SECOND)
  const page = actor === learner ? 'page-of-learner' : 'page-of-expert'
  const participantSid = sids[actor === learner ? 'LEARNER' : 'EXPERT']
  const input = beatInput.parse({ page, count: count++, participantSid, ...said })
  return unwrap(await recordBeat(counting(actor), booking.id, input))
}

/** The learner leaves; LiveKit tells it and the web process stores it. */
async function learnerLeaves(second: number): Promise<void> {
  const { roomName } = await world.db.liveSession.findUniqueOrThrow({ where: { bookingId: booking.id } })
  world.clock.moveTo(start + second * SECOND)
  const eventId = randomUUID()
  await receiveProviderEvent(world.system, {
    provider: 'LIVEKIT',
    eventId,
    type: 'participant_left',
    account: null,
    payload: {
      id: eventId,
      event: 'participant_left',
      createdAt: String(Math.floor(world.clock.now() / SECOND)),
      room: { name: roomName },
      participant: {
        sid: sids.LEARNER,
        identity: 'LEARNER',
        joinedAtMs: String(start),
        disconnectReason: 'CLIENT_INITIATED',
      },
    },
  })
}

async function talkUntil(second: number): Promise<void> {
  for (let at = second - 6; at <= second; at += 2) {
    await says(expert, at - 1, { hears: true })
    await says(learner, at, { hears: true })
  }
}

describe('a page that no longer hears the other', () => {
  it('reads a figure that does not dip until a job has logged the goodbye, which is stored already', async () => {
    await talkUntil(20)
    await learnerLeaves(21)
    expect((await says(expert, 21.4, { hears: false })).billableSeconds).toBe(21)
  })

  it('leaves the stored goodbye to its job, which then finds nothing new', async () => {
    await talkUntil(20)
    await learnerLeaves(21)
    await says(expert, 21.4, { hears: false })
    const lines = () =>
      world.db.attendanceObservation.count({ where: { bookingId: booking.id, kind: 'LEFT' } })
    expect(await lines()).toBe(1)
    expect(await world.db.inboxEvent.count({ where: { provider: 'LIVEKIT', processedAt: null } })).toBe(1)
    world.clock.moveTo(start + 90 * SECOND)
    await processForgottenEvents(world.system)
    expect(await world.db.inboxEvent.count({ where: { provider: 'LIVEKIT', processedAt: null } })).toBe(0)
    expect(await lines()).toBe(1)
  })

  it('looks for stored events once, when it stops hearing, and at no ordinary beat', async () => {
    await says(expert, 1, { hears: false })
    await says(expert, 3, { hears: false })
    await talkUntil(20)
    expect(searches).toBe(0)
    for (const at of [21, 23, 25]) await says(expert, at, { hears: false })
    expect(searches).toBe(1)
  })
})

describe('what a page says', () => {
  it('is told to the other’s page when it is news, and else not', async () => {
    const publish = vi.spyOn(world.system.realtime, 'publish')
    const told = () => publish.mock.calls.splice(0).map(([, topic, message]) => ({ topic, ...message }))
    const topic = `booking:${booking.id}`
    await says(learner, 1, { hears: false })
    expect(told()).toEqual([{ topic, said: 'LEARNER' }])
    await says(learner, 1.2, { hears: false })
    await says(learner, 3, { hears: false })
    expect(told()).toEqual([])
    await says(learner, 3.5, { hears: true })
    await says(expert, 4, { hears: true })
    expect(told()).toEqual([
      { topic, said: 'LEARNER' },
      { topic, said: 'EXPERT' },
    ])
    await says(expert, 6, { hears: true })
    expect(told()).toEqual([])
    await says(expert, 8, { hears: true, frozen: true })
    expect(told()).toEqual([{ topic, said: 'EXPERT' }])
    publish.mockRestore()
  })
})

describe('a page that says until when it heard the other', () => {
  const lastLine = () =>
    world.db.attendanceObservation.findFirstOrThrow({
      where: { bookingId: booking.id, source: 'BEACON' },
      orderBy: { id: 'desc' },
    })

  it('dates a cut by it: the seconds up to the cut are paid', async () => {
    await talkUntil(20)
    const cutAt = start + 21.5 * SECOND
    const stands = await says(expert, 22.6, { hears: false, heardUntil: cutAt })
    expect(stands.billableSeconds).toBe(19)
    expect((await says(learner, 40, { hears: false, heardUntil: cutAt })).billableSeconds).toBe(21)
  })

  it('is believed up to the present and no further', async () => {
    await says(learner, 5, { hears: true, heardUntil: start + 900 * SECOND })
    expect((await lastLine()).heardUntil).toEqual(new Date(start + 5 * SECOND))
    await says(learner, 7, { hears: true, heardUntil: start + 6 * SECOND })
    expect((await lastLine()).heardUntil).toEqual(new Date(start + 6 * SECOND))
  })

  it('ends a silence when it ended, though the word that says so was held up', async () => {
    await talkUntil(20)
    const dropped = await says(expert, 22, { hears: false, heardUntil: start + 21 * SECOND })
    expect(dropped.billableSeconds).toBe(19)
    const back = await says(expert, 26, { hears: true, since: start + 23 * SECOND })
    expect(back.billableSeconds).toBe(19 + 3)
    expect((await lastLine()).since).toEqual(new Date(start + 23 * SECOND))
  })

  it('is read back from the log as it was said, however many words there are', async () => {
    for (let second = 2; second <= 40; second += 2)
      await says(second % 3 ? learner : expert, second, {
        hears: second % 4 > 0,
        ...(second % 8 === 0 ? {} : { since: start + second * 900, heardUntil: start + second * 950 }),
      })
    const rows = await world.db.attendanceObservation.findMany({ where: { bookingId: booking.id } })
    const written = rows.map((row) => ({
      source: row.source,
      kind: row.kind,
      role: row.role,
      participantSid: row.participantSid,
      trackSid: row.trackSid,
      providerAt: row.providerAt?.getTime() ?? null,
      receivedAt: row.receivedAt.getTime(),
      joinedAtMs: row.joinedAt?.getTime() ?? null,
      since: row.since?.getTime() ?? null,
      heardUntil: row.heardUntil?.getTime() ?? null,
      reason: row.reason,
    }))
    const unsaid = { trackSid: null, joinedAtMs: null, reason: null }
    const read = (await readObservations(world.db, booking.id)).map((line) => ({ ...unsaid, ...line }))
    expect(new Set(read)).toEqual(new Set(written))
    expect(read).toHaveLength(written.length)
  })

  it('is refused what is no instant', () => {
    const beat = { page: 'page-of-learner', count: 0, hears: true }
    for (const told of ['since', 'heardUntil']) {
      for (const instant of [-1, 0.5, Number.NaN, 8.64e15 + 1, '2026-11-24', {}])
        expect(beatInput.safeParse({ ...beat, [told]: instant }).success).toBe(false)
      expect(beatInput.safeParse({ ...beat, [told]: null }).success).toBe(true)
    }
  })
})

describe('a page that its browser freezes', () => {
  it('says so with its connection, in the log of attendance', async () => {
    await talkUntil(20)
    await says(learner, 20.2, { hears: true, frozen: true })
    const line = await world.db.attendanceObservation.findFirst({
      where: { bookingId: booking.id, source: 'BEACON', role: 'LEARNER' },
      orderBy: { id: 'desc' },
    })
    expect(line).toMatchObject({ kind: 'FROZEN', participantSid: sids.LEARNER })
  })
})
