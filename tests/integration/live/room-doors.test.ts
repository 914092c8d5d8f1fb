import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { unwrap } from '#src/domain/errors.ts'
import { checkSession } from '#src/features/live/check-session.ts'
import { endSession } from '#src/features/live/end-session.ts'
import { enterRoom } from '#src/features/live/enter-room.ts'
import { hearOfBooking } from '#src/features/live/hear-of-booking.ts'
import { listMessages } from '#src/features/live/list-messages.ts'
import { postMessage } from '#src/features/live/post-message.ts'
import { prepareCheck } from '#src/features/live/prepare-check.ts'
import { readOutcome } from '#src/features/live/read-outcome.ts'
import { readSession } from '#src/features/live/read-session.ts'
import type { Actor } from '#src/features/ports.ts'
import type { Booking } from '#src/generated/prisma/client.ts'
import { arrive } from '#tests/support/world/attend.ts'
import { book, slotAhead } from '#tests/support/world/book.ts'
import { makePaidExpert } from '#tests/support/world/paid.ts'
import { makeLearner } from '#tests/support/world/people.ts'
import { makeWorld, type World } from '#tests/support/world/world.ts'

const MINUTE = 60_000

let world: World
let learner: Actor
let expert: Actor
let stranger: Actor
let booking: Booking

beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

beforeEach(async () => {
  const host = await makePaidExpert(world)
  learner = (await makeLearner(world.db)).actor
  stranger = (await makeLearner(world.db)).actor
  expert = host.actor
  booking = await book(world, {
    learner,
    offeringId: host.offering.id,
    startAt: slotAhead(world, 3),
    minutes: 30,
  })
  world.clock.moveTo(booking.startAt.getTime() - 2 * MINUTE)
})

function write(actor: Actor, text: string, clientKey = `key-${text}`) {
  return postMessage(world.as(actor), { bookingId: booking.id, clientKey, text })
}

/** Both come, and five seconds pass. */
async function meet() {
  const start = booking.startAt.getTime()
  for (const [actor, role] of [
    [learner, 'LEARNER'],
    [expert, 'EXPERT'],
  ] as const) {
    unwrap(await enterRoom(world.as(actor), booking.id))
    await arrive(world, booking.id, role, start)
  }
  world.clock.moveTo(start + 5_000)
  await checkSession(world.system, { bookingId: booking.id })
}

const code = (result: { ok: boolean; error?: { code: string } }) => result.error?.code

describe('the chat of a session', () => {
  it('is read by both, in the order of writing, each message with its side', async () => {
    unwrap(await write(expert, 'Bonjour'))
    world.clock.moveTo(world.clock.now() + 1_000)
    unwrap(await write(learner, 'Hello'))
    for (const actor of [learner, expert]) {
      const messages = unwrap(await listMessages(world.as(actor), booking.id))
      expect(messages.map(({ from, text }) => `${from} ${text}`)).toEqual(['EXPERT Bonjour', 'LEARNER Hello'])
    }
  })

  it('stores a message once that was sent again after a cut', async () => {
    const first = unwrap(await write(learner, 'Twice?', 'the-same-key'))
    const again = unwrap(await write(learner, 'Twice?', 'the-same-key'))
    expect(again).toEqual(first)
    expect(unwrap(await listMessages(world.as(learner), booking.id))).toHaveLength(1)
  })

  it('takes the same key from both sides for two messages', async () => {
    unwrap(await write(learner, 'mine', 'a-common-key'))
    unwrap(await write(expert, 'theirs', 'a-common-key'))
    expect(unwrap(await listMessages(world.as(learner), booking.id))).toHaveLength(2)
  })

  it('begins with the lobby and ends with the session, and can be read afterwards', async () => {
    world.clock.moveTo(booking.startAt.getTime() - 11 * MINUTE)
    expect(code(await write(learner, 'too early'))).toBe('ROOM_NOT_OPEN')
    world.clock.moveTo(booking.startAt.getTime() - 9 * MINUTE)
    unwrap(await write(learner, 'in the lobby'))
    await meet()
    unwrap(await endSession(world.as(learner), booking.id))
    expect(code(await write(learner, 'too late'))).toBe('ROOM_CLOSED')
    expect(unwrap(await listMessages(world.as(expert), booking.id))).toHaveLength(1)
  })
})

describe('the doors of a session', () => {
  it('open to both when they come at one moment and nobody has opened it yet', async () => {
    const comers = [learner, expert, learner, expert, learner, expert]
    const entries = await Promise.all(comers.map((actor) => enterRoom(world.as(actor), booking.id)))
    for (const entry of entries) unwrap(entry)
    expect(await world.db.attendanceObservation.count({ where: { bookingId: booking.id } })).toBe(0)
  })

  it('are shut to everybody but the two people', async () => {
    const outside = world.as(stranger)
    const nobody = world.as({ kind: 'ANONYMOUS' })
    for (const ask of [listMessages, hearOfBooking, prepareCheck, readSession, readOutcome]) {
      expect(code(await ask(outside, booking.id))).toBe('FORBIDDEN')
      expect(code(await ask(nobody, booking.id))).toBe('UNAUTHENTICATED')
    }
    expect(code(await write(stranger, 'let me in'))).toBe('FORBIDDEN')
  })

  it('show each side itself and the other', async () => {
    const seen = unwrap(await readSession(world.as(expert), booking.id))
    expect([seen.me.role, seen.other.role]).toEqual(['EXPERT', 'LEARNER'])
    expect(seen).toMatchObject({ opensAt: booking.startAt.getTime() - 10 * MINUTE, hasRoom: true })
  })

  it('try the network in a room that is nobody’s session', async () => {
    unwrap(await prepareCheck(world.as(learner), booking.id))
    const session = await world.db.liveSession.findUnique({ where: { bookingId: booking.id } })
    expect(session?.openedAt ?? null).toBeNull()
  })
})

describe('the page after a session', () => {
  it('has nothing to tell before the end', async () => {
    expect(unwrap(await readOutcome(world.as(learner), booking.id)).held).toBeNull()
  })

  it('tells both the same seconds and the same amount', async () => {
    await meet()
    unwrap(await endSession(world.as(expert), booking.id))
    const [mine, theirs] = [learner, expert].map(async (actor) => {
      const { held } = unwrap(await readOutcome(world.as(actor), booking.id))
      return { seconds: held?.meter.billableSeconds, amount: held?.amountMinor, verdict: held?.verdict }
    })
    expect(await mine).toEqual(await theirs)
    expect(await mine).toMatchObject({ seconds: 5, verdict: 'HELD_TOGETHER' })
  })
})
