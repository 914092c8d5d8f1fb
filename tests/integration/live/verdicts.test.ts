import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unwrap } from '#src/domain/errors.ts'
import { checkDueSessions, checkSession } from '#src/features/live/check-session.ts'
import { endForgottenBookings } from '#src/features/live/end-forgotten-bookings.ts'
import { endSession } from '#src/features/live/end-session.ts'
import { enterRoom } from '#src/features/live/enter-room.ts'
import { processLiveKitEvent } from '#src/features/live/process-livekit-event.ts'
import type { Booking } from '#src/generated/prisma/client.ts'
import { arrive, depart } from '#tests/support/world/attend.ts'
import { book, slotAhead } from '#tests/support/world/book.ts'
import { ledgerFaults } from '#tests/support/world/ledger.ts'
import { bookPaid, makePaidExpert } from '#tests/support/world/paid.ts'
import { makeLearner } from '#tests/support/world/people.ts'
import { makeWorld, type World } from '#tests/support/world/world.ts'

const MINUTE = 60_000

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

async function agreed(minutes = 30) {
  const { learner, expert, booking } = await bookPaid(world, { minutes })
  const start = booking.startAt.getTime()
  world.clock.moveTo(start - 2 * MINUTE)
  return { learner, expert, booking, start }
}

async function standing({ id }: Booking) {
  await world.settle()
  const booking = await world.db.booking.findUniqueOrThrow({
    where: { id },
    include: { payment: true, session: true },
  })
  expect(await ledgerFaults(world.db)).toEqual([])
  return { status: booking.status, money: booking.payment?.status, captured: booking.payment?.capturedMinor }
}

describe('ten minutes after the start', () => {
  it('an expert who did not come costs the learner nothing', async () => {
    const { learner, booking, start } = await agreed()
    unwrap(await enterRoom(world.as(learner.actor), booking.id))
    await arrive(world, booking.id, 'LEARNER', start)
    world.clock.moveTo(start + 10 * MINUTE - 1)
    await checkSession(world.system, { bookingId: booking.id })
    expect((await standing(booking)).status).toBe('CONFIRMED')
    world.clock.moveTo(start + 10 * MINUTE + 1_000)
    await checkSession(world.system, { bookingId: booking.id })
    expect(await standing(booking)).toEqual({ status: 'EXPERT_ABSENT', money: 'RELEASED', captured: 0 })
  })

  it('a learner who did not come pays as for a late cancellation', async () => {
    const { expert, booking, start } = await agreed()
    unwrap(await enterRoom(world.as(expert.actor), booking.id))
    await arrive(world, booking.id, 'EXPERT', start)
    world.clock.moveTo(start + 10 * MINUTE + 1_000)
    await checkSession(world.system, { bookingId: booking.id })
    expect(await standing(booking)).toEqual({ status: 'LEARNER_ABSENT', money: 'CAPTURED', captured: 1_800 })
    const profile = await world.db.expertProfile.findUniqueOrThrow({ where: { id: expert.expert.id } })
    expect(profile).toMatchObject({ appointmentsKept: 1, appointmentsBroken: 0, sessionsDone: 0 })
  })

  it('nobody at all: the time runs out and nothing is charged', async () => {
    const { booking, expert } = await agreed()
    world.clock.moveTo(booking.endAt.getTime() + MINUTE)
    await endForgottenBookings(world.system)
    expect(await standing(booking)).toEqual({ status: 'SETTLED', money: 'RELEASED', captured: 0 })
    const profile = await world.db.expertProfile.findUniqueOrThrow({ where: { id: expert.expert.id } })
    expect(profile).toMatchObject({ appointmentsKept: 0, appointmentsBroken: 0, sessionsDone: 0 })
  })
})

describe('the maximum', () => {
  it('stops the session by itself, at the promised amount to the cent', async () => {
    const { learner, expert, booking, start } = await agreed(15)
    expect(booking.capMinor).toBe(1_800)
    unwrap(await enterRoom(world.as(learner.actor), booking.id))
    unwrap(await enterRoom(world.as(expert.actor), booking.id))
    await arrive(world, booking.id, 'LEARNER', start)
    await arrive(world, booking.id, 'EXPERT', start)
    for (let second = 1; second < 18 * 60; second += 9) {
      world.clock.moveTo(start + second * 1_000)
      await checkDueSessions(world.system)
    }
    world.clock.moveTo(start + 18 * MINUTE)
    await checkDueSessions(world.system)
    world.clock.moveTo(start + 18 * MINUTE + 1_000)
    await checkDueSessions(world.system)
    expect(await standing(booking)).toEqual({ status: 'SETTLED', money: 'CAPTURED', captured: 1_800 })
    expect(world.video.rooms.size).toBe(0)
  })
})

describe('the attendance log', () => {
  it('takes a webhook of LiveKit once, however often and late it comes', async () => {
    const { learner, booking, start } = await agreed()
    unwrap(await enterRoom(world.as(learner.actor), booking.id))
    const { roomName } = await world.db.liveSession.findUniqueOrThrow({ where: { bookingId: booking.id } })
    const payload = {
      id: `EV_${booking.id}`,
      event: 'participant_joined',
      createdAt: String(Math.floor(start / 1_000)),
      room: { name: roomName, sid: 'RM_1' },
      participant: { sid: 'PA_1', identity: 'LEARNER', joinedAtMs: String(start) },
    }
    for (let copy = 0; copy < 3; copy++)
      await processLiveKitEvent(world.system, { payload, receivedAt: new Date(start + copy * 60_000) })
    const lines = await world.db.attendanceObservation.findMany({
      where: { bookingId: booking.id, source: 'WEBHOOK' },
    })
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatchObject({ kind: 'JOINED', role: 'LEARNER', joinedAt: new Date(start) })
  })

  it('cannot be changed afterwards, by anybody', async () => {
    const { booking, start } = await agreed()
    await world.db.liveSession.create({ data: { bookingId: booking.id, roomName: `room-${booking.id}` } })
    await arrive(world, booking.id, 'LEARNER', start)
    const where = { bookingId: booking.id }
    await expect(
      world.db.attendanceObservation.updateMany({ where, data: { kind: 'LEFT' } }),
    ).rejects.toThrow()
    await expect(world.db.attendanceObservation.deleteMany({ where })).rejects.toThrow()
  })

  it('charges nothing for the time in which one of them was gone', async () => {
    const { learner, expert, booking, start } = await agreed()
    unwrap(await enterRoom(world.as(learner.actor), booking.id))
    unwrap(await enterRoom(world.as(expert.actor), booking.id))
    const sid = await arrive(world, booking.id, 'LEARNER', start)
    await arrive(world, booking.id, 'EXPERT', start)
    await depart(world, booking.id, 'LEARNER', sid, start + 10 * MINUTE)
    await arrive(world, booking.id, 'LEARNER', start + 12 * MINUTE)
    world.clock.moveTo(start + MINUTE)
    await checkSession(world.system, { bookingId: booking.id })
    world.clock.moveTo(start + 15 * MINUTE)
    unwrap(await endSession(world.as(expert.actor), booking.id))
    // 13 minutes together, 3 of them free, at 1.20.
    expect(await standing(booking)).toEqual({ status: 'SETTLED', money: 'CAPTURED', captured: 1_200 })
  })
})

describe('the room', () => {
  it('opens ten minutes before the start, for the two people of the booking alone', async () => {
    const { learner, booking, start } = await agreed()
    const stranger = await makeLearner(world.db)
    world.clock.moveTo(start - 2 * MINUTE)
    expect(await enterRoom(world.as(stranger.actor), booking.id)).toMatchObject({
      ok: false,
      error: { code: 'FORBIDDEN' },
    })
    expect(await enterRoom(world.as({ kind: 'ANONYMOUS' }), booking.id)).toMatchObject({
      ok: false,
      error: { code: 'UNAUTHENTICATED' },
    })
    expect((await enterRoom(world.as(learner.actor), booking.id)).ok).toBe(true)
    world.clock.moveTo(booking.endAt.getTime() + 3 * MINUTE)
    expect(await enterRoom(world.as(learner.actor), booking.id)).toMatchObject({
      ok: false,
      error: { code: 'ROOM_CLOSED' },
    })
  })

  it('is not open a day before', async () => {
    const learner = await makeLearner(world.db)
    const expert = await makePaidExpert(world)
    const wish = { learner: learner.actor, offeringId: expert.offering.id, startAt: slotAhead(world, 24) }
    const booking = await book(world, wish)
    expect(await enterRoom(world.as(learner.actor), booking.id)).toMatchObject({
      ok: false,
      error: { code: 'ROOM_NOT_OPEN', details: { opensAt: booking.startAt.getTime() - 10 * MINUTE } },
    })
  })

  it('says so when the video server is away, and nothing is charged', async () => {
    const { learner, booking } = await agreed()
    world.video.away = true
    expect(await enterRoom(world.as(learner.actor), booking.id)).toMatchObject({
      ok: false,
      error: { code: 'VIDEO_UNAVAILABLE' },
    })
    world.clock.moveTo(booking.endAt.getTime() + MINUTE)
    await endForgottenBookings(world.system)
    world.video.away = false
    expect(await standing(booking)).toEqual({ status: 'SETTLED', money: 'RELEASED', captured: 0 })
  })
})
