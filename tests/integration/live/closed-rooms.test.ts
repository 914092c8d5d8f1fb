import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { unwrap } from '#src/domain/errors.ts'
import { cancelBooking } from '#src/features/booking/cancel-booking.ts'
import { checkSession } from '#src/features/live/check-session.ts'
import { closeForgottenRooms } from '#src/features/live/close-room-for.ts'
import { endSession } from '#src/features/live/end-session.ts'
import { enterRoom } from '#src/features/live/enter-room.ts'
import { processLiveKitEvent } from '#src/features/live/process-livekit-event.ts'
import { readMeter } from '#src/features/live/read-meter.ts'
import { arrive, depart } from '#tests/support/world/attend.ts'
import { book, slotAhead } from '#tests/support/world/book.ts'
import { beginMeeting, makePaidExpert, meetFor } from '#tests/support/world/paid.ts'
import { makeLearner } from '#tests/support/world/people.ts'
import { makeWorld, type World } from '#tests/support/world/world.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

async function agreed() {
  const learner = await makeLearner(world.db)
  const expert = await makePaidExpert(world)
  const wish = { learner: learner.actor, offeringId: expert.offering.id, startAt: slotAhead(world, 3) }
  const booking = await book(world, wish)
  return { learner, expert, booking, start: booking.startAt.getTime() }
}

const sessionOf = (bookingId: string) => world.db.liveSession.findUniqueOrThrow({ where: { bookingId } })

/** While the room is being opened, something else happens first. */
function overtakenBy(happens: () => Promise<unknown>): void {
  const open = world.video.openRoom.bind(world.video)
  vi.spyOn(world.video, 'openRoom').mockImplementationOnce(async (input) => {
    await happens()
    return open(input)
  })
}

describe('the end of a session', () => {
  it('is when it was asked for, however long the last look takes, and both pages hear of it before', async () => {
    const { learner, expert, booking, start } = await agreed()
    await beginMeeting(world, booking, { learner: learner.actor, expert: expert.actor })
    world.clock.moveTo(start + 600 * SECOND)
    const told: unknown[] = []
    vi.spyOn(world.system.realtime, 'publish').mockImplementation(async (_tx, _topic, message) => {
      told.push(message)
    })
    const look = world.video.listPeople.bind(world.video)
    vi.spyOn(world.video, 'listPeople').mockImplementationOnce(async (roomName) => {
      expect(told).toContainEqual({ ending: true })
      world.clock.advance(4 * SECOND)
      return look(roomName)
    })
    unwrap(await endSession(world.as(learner.actor), booking.id))
    vi.restoreAllMocks()
    expect(await sessionOf(booking.id)).toMatchObject({
      billableSeconds: 600,
      endedAt: new Date(start + 600 * SECOND),
    })
    await world.settle()
  })
})

describe('the moment that a page names for its end', () => {
  it.each([
    ['is believed', -3 * SECOND, 597],
    ['is believed for five seconds at most', -60 * SECOND, 595],
    ['is not after we heard of it', 60 * SECOND, 600],
  ])('%s', async (_, told, seconds) => {
    const { learner, expert, booking, start } = await agreed()
    await beginMeeting(world, booking, { learner: learner.actor, expert: expert.actor })
    const at = start + 600 * SECOND
    world.clock.moveTo(at)
    unwrap(await endSession(world.as(learner.actor), booking.id, at + told))
    expect(await sessionOf(booking.id)).toMatchObject({ billableSeconds: seconds })
    await world.settle()
  })
})

describe('an end that a page names before the two had met', () => {
  it('is the moment at which they had: nobody undoes a session by its end', async () => {
    const { learner, expert, booking, start } = await agreed()
    await beginMeeting(world, booking, { learner: learner.actor, expert: expert.actor })
    world.clock.moveTo(start + 2 * SECOND)
    unwrap(await endSession(world.as(learner.actor), booking.id, start - 3 * SECOND))
    const session = await sessionOf(booking.id)
    expect(session).toMatchObject({ billableSeconds: 1, meter: { verdict: 'HELD_TOGETHER' } })
    await world.settle()
  })
})

describe('the room of a session that is over', () => {
  it('is closed by the sweep when the video server was away at the end', async () => {
    const { learner, expert, booking } = await agreed()
    await meetFor(world, booking, { learner: learner.actor, expert: expert.actor }, 600)
    const { roomName } = await sessionOf(booking.id)
    world.video.away = true
    expect(await world.jobs.drain(world.system)).toHaveLength(1)
    await closeForgottenRooms(world.system)
    world.video.away = false
    expect(world.video.rooms.has(roomName)).toBe(true)

    await closeForgottenRooms(world.system)
    expect(world.video.rooms.has(roomName)).toBe(false)
    expect((await sessionOf(booking.id)).closedAt).not.toBeNull()
    await world.settle()
  })

  it('never has its name again, and what LiveKit tells of it late is still put on record', async () => {
    const { learner, expert, booking, start } = await agreed()
    await meetFor(world, booking, { learner: learner.actor, expert: expert.actor }, 600)
    const before = await sessionOf(booking.id)
    await world.settle()
    const after = await sessionOf(booking.id)
    expect(after.generation).toBe(before.generation + 1)
    expect(after.roomName).not.toBe(before.roomName)

    const payload = {
      id: `EV_late_${booking.id}`,
      event: 'participant_left',
      createdAt: String(start / SECOND + 600),
      room: { name: before.roomName },
      participant: { sid: 'PA_late', identity: 'LEARNER', disconnectReason: 'ROOM_DELETED' },
    }
    await processLiveKitEvent(world.system, { payload, receivedAt: world.clock.date() })
    const line = { bookingId: booking.id, dedupeKey: `livekit:${payload.id}` }
    expect(await world.db.attendanceObservation.count({ where: line })).toBe(1)
  })

  it('is not brought back by somebody who was just coming in', async () => {
    const { learner, expert, booking, start } = await agreed()
    world.clock.moveTo(start - MINUTE)
    unwrap(await enterRoom(world.as(learner.actor), booking.id))
    unwrap(await enterRoom(world.as(expert.actor), booking.id))
    await arrive(world, booking.id, 'LEARNER', start)
    await arrive(world, booking.id, 'EXPERT', start)
    world.clock.moveTo(start + SECOND)
    await checkSession(world.system, { bookingId: booking.id })
    world.clock.moveTo(start + 300 * SECOND)
    const { roomName } = await sessionOf(booking.id)
    overtakenBy(async () => {
      unwrap(await endSession(world.as(expert.actor), booking.id))
      await world.settle()
    })
    expect(await enterRoom(world.as(learner.actor), booking.id)).toMatchObject({
      ok: false,
      error: { code: 'ROOM_CLOSED' },
    })
    expect(world.video.rooms.has(roomName)).toBe(false)
  })

  it('is not opened by somebody who was just coming in while the booking was cancelled', async () => {
    const { learner, expert, booking, start } = await agreed()
    world.clock.moveTo(start - 5 * MINUTE)
    overtakenBy(async () => {
      unwrap(await cancelBooking(world.as(expert.actor), { bookingId: booking.id, expectedKeptMinor: 0 }))
      await world.settle()
    })
    expect((await enterRoom(world.as(learner.actor), booking.id)).ok).toBe(false)
    const { roomName } = await sessionOf(booking.id)
    expect(world.video.rooms.has(roomName)).toBe(false)
    await world.settle()
  })
})

describe('the meter of a session that is over', () => {
  it('is what was charged, whatever is told of the session later', async () => {
    const { learner, expert, booking, start } = await agreed()
    await meetFor(world, booking, { learner: learner.actor, expert: expert.actor }, 600)
    const before = unwrap(await readMeter(world.as(learner.actor), booking.id))
    expect(before).toMatchObject({ billableSeconds: 600, amountMinor: 840, running: false })
    const observed = await world.db.attendanceObservation.findFirstOrThrow({
      where: { bookingId: booking.id, role: 'LEARNER', kind: 'JOINED' },
    })
    await depart(world, booking.id, 'LEARNER', observed.participantSid ?? '', start + 120 * SECOND)
    world.clock.advance(MINUTE)
    const after = unwrap(await readMeter(world.as(expert.actor), booking.id))
    expect(after).toMatchObject({ billableSeconds: 600, amountMinor: 840, together: before.together })
  })

  it('shows nothing where the session was waived: a few seconds are below the smallest charge', async () => {
    const { learner, expert, booking } = await agreed()
    await meetFor(world, booking, { learner: learner.actor, expert: expert.actor }, 190)
    const reading = unwrap(await readMeter(world.as(learner.actor), booking.id))
    expect(reading).toMatchObject({ billableSeconds: 190, chargeableSeconds: 10, amountMinor: 0 })
    await world.settle()
  })
})
