import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '#src/domain/attendance/observation.ts'
import { unwrap } from '#src/domain/errors.ts'
import { processInboxEvent } from '#src/features/inbox/process-inbox-event.ts'
import { receiveProviderEvent } from '#src/features/inbox/receive-provider-event.ts'
import { checkDueSessions, checkSession } from '#src/features/live/check-session.ts'
import { endForgottenBookings } from '#src/features/live/end-forgotten-bookings.ts'
import { endSession } from '#src/features/live/end-session.ts'
import { enterRoom } from '#src/features/live/enter-room.ts'
import { meterOf, readMeter } from '#src/features/live/read-meter.ts'
import type { Ctx } from '#src/features/ports.ts'
import { checkSlot, WHOLE_NOTICE } from '#src/features/scheduling/check-slot.ts'
import { arrive } from '#tests/support/world/attend.ts'
import { book, slotAhead } from '#tests/support/world/book.ts'
import { ledgerFaults } from '#tests/support/world/ledger.ts'
import { makePaidExpert } from '#tests/support/world/paid.ts'
import { makeLearner } from '#tests/support/world/people.ts'
import { makeWorld, type World } from '#tests/support/world/world.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

/** Two people in the lobby, a minute before the start. */
async function inTheLobby(wishes: Parameters<typeof makePaidExpert>[1] = {}, minutes = 30) {
  const learner = await makeLearner(world.db)
  const expert = await makePaidExpert(world, wishes)
  const wish = {
    learner: learner.actor,
    offeringId: expert.offering.id,
    startAt: slotAhead(world, 3),
    minutes,
  }
  const booking = await book(world, wish)
  const start = booking.startAt.getTime()
  world.clock.moveTo(start - MINUTE)
  unwrap(await enterRoom(world.as(learner.actor), booking.id))
  unwrap(await enterRoom(world.as(expert.actor), booking.id))
  const { roomName } = await world.db.liveSession.findUniqueOrThrow({ where: { bookingId: booking.id } })
  return { learner, expert, booking, start, roomName, people: world.video.rooms.get(roomName) ?? [] }
}

/** What LiveKit sends, as the web process stores it; the worker's job for it waits in the list. */
async function liveKitTells(
  roomName: string,
  event: string,
  person: { role: Role; sid: string; joinedAt: number },
  at: number,
  more: { track?: object; disconnectReason?: string } = {},
) {
  const { track, disconnectReason } = more
  const participant = {
    sid: person.sid,
    identity: person.role,
    joinedAtMs: String(person.joinedAt),
    disconnectReason,
  }
  const id = randomUUID()
  const createdAt = String(Math.floor(at / SECOND))
  const payload = { id, event, createdAt, room: { name: roomName }, participant, track }
  world.clock.moveTo(at)
  await receiveProviderEvent(world.system, {
    provider: 'LIVEKIT',
    eventId: id,
    type: event,
    account: null,
    payload: JSON.parse(JSON.stringify(payload)),
  })
}

const microphone = (sid: string) => ({ track: { sid: `TR_${sid}`, source: 'MICROPHONE' } })
const goodbye = { disconnectReason: 'CLIENT_INITIATED' }

async function standing(id: string) {
  await world.settle()
  const booking = await world.db.booking.findUniqueOrThrow({
    where: { id },
    include: { payment: true, session: true },
  })
  expect(await ledgerFaults(world.db)).toEqual([])
  return {
    status: booking.status,
    captured: booking.payment?.capturedMinor,
    seconds: booking.session?.billableSeconds,
  }
}

describe('while the worker is away', () => {
  it('goodbyes that were only stored end what is billed, however late the session is closed', async () => {
    const { booking, start, roomName, people } = await inTheLobby()
    const learner = {
      role: 'LEARNER' as const,
      sid: await arrive(world, booking.id, 'LEARNER', start),
      joinedAt: start,
    }
    const expert = {
      role: 'EXPERT' as const,
      sid: await arrive(world, booking.id, 'EXPERT', start),
      joinedAt: start,
    }
    for (let second = 1; second <= 600; second += 10) {
      world.clock.moveTo(start + second * SECOND)
      await checkSession(world.system, { bookingId: booking.id })
    }
    await liveKitTells(roomName, 'participant_left', learner, start + 605 * SECOND, goodbye)
    await liveKitTells(roomName, 'participant_left', expert, start + 605 * SECOND, goodbye)
    people.length = 0
    world.jobs.jobs.length = 0
    world.clock.moveTo(start + 40 * MINUTE)
    await checkDueSessions(world.system)
    expect(await standing(booking.id)).toEqual({ status: 'SETTLED', captured: 850, seconds: 605 })
  })

  it('nothing is billed beyond what was seen, and nothing more than the meter showed', async () => {
    const { learner, booking, start, people } = await inTheLobby()
    await arrive(world, booking.id, 'LEARNER', start)
    await arrive(world, booking.id, 'EXPERT', start)
    for (let second = 1; second <= 600; second += 10) {
      world.clock.moveTo(start + second * SECOND)
      await checkSession(world.system, { bookingId: booking.id })
    }
    people.length = 0
    world.clock.moveTo(start + 40 * MINUTE)
    const shown = unwrap(await readMeter(world.as(learner.actor), booking.id)).billableSeconds
    expect(shown).toBe(591 + 30)
    await endForgottenBookings(world.system)
    expect((await standing(booking.id)).seconds).toBe(591 - 25)
  })

  it('a whole session is held, billed and not forgotten, if its webhooks were stored', async () => {
    const { booking, start, roomName } = await inTheLobby()
    const learner = { role: 'LEARNER' as const, sid: `PA_${randomUUID()}`, joinedAt: start }
    const expert = { role: 'EXPERT' as const, sid: `PA_${randomUUID()}`, joinedAt: start }
    for (const person of [learner, expert]) {
      await liveKitTells(roomName, 'participant_joined', person, start)
      await liveKitTells(roomName, 'track_published', person, start, microphone(person.sid))
    }
    for (const person of [learner, expert])
      await liveKitTells(roomName, 'participant_left', person, start + 20 * MINUTE, goodbye)
    world.jobs.jobs.length = 0
    world.clock.moveTo(booking.endAt.getTime() + MINUTE)
    await endForgottenBookings(world.system)
    // 20 minutes together, 3 of them free, at 1.20.
    expect(await standing(booking.id)).toEqual({ status: 'SETTLED', captured: 2_040, seconds: 1_200 })
  })
})

describe('somebody whose media are not up yet', () => {
  it('is not away: polls neither miss nor see them', async () => {
    const { booking, start, people } = await inTheLobby()
    const sid = `PA_${randomUUID()}`
    people.push({ sid, identity: 'EXPERT', joinedAt: start, connected: false, sounds: [] })
    world.clock.moveTo(start + 5 * SECOND)
    await checkSession(world.system, { bookingId: booking.id })
    const polled = await world.db.attendanceObservation.findMany({
      where: { bookingId: booking.id, source: 'POLL' },
    })
    expect(polled.map(({ kind, role }) => [kind, role])).toEqual([['NOT_SEEN', 'LEARNER']])
  })

  it('is billed from their first sound on, and the session is held', async () => {
    const { booking, start, people } = await inTheLobby()
    await arrive(world, booking.id, 'LEARNER', start)
    const sid = `PA_${randomUUID()}`
    const joinedAt = start + 2 * SECOND
    people.push({ sid, identity: 'EXPERT', joinedAt, connected: false, sounds: [] })
    for (let second = 3; second <= 25; second += 11) {
      world.clock.moveTo(start + second * SECOND)
      await checkSession(world.system, { bookingId: booking.id })
    }
    Object.assign(people.find((person) => person.sid === sid) ?? {}, {
      connected: true,
      sounds: ['MICROPHONE'],
    })
    for (let second = 36; second <= 620; second += 11) {
      world.clock.moveTo(start + second * SECOND)
      await checkSession(world.system, { bookingId: booking.id })
    }
    const { status } = await standing(booking.id)
    expect(status).toBe('LIVE')
  })
})

describe('webhooks that arrive together', () => {
  it('make one poll, not one each', async () => {
    const { booking, start, roomName, people } = await inTheLobby()
    const person = { role: 'LEARNER' as const, sid: `PA_${randomUUID()}`, joinedAt: start }
    people.push({
      sid: person.sid,
      identity: 'LEARNER',
      joinedAt: start,
      connected: true,
      sounds: ['MICROPHONE'],
    })
    await liveKitTells(roomName, 'participant_joined', person, start)
    await liveKitTells(roomName, 'track_published', person, start, microphone(person.sid))
    await liveKitTells(roomName, 'track_published', person, start, {
      track: { sid: 'TR_c', source: 'CAMERA' },
    })
    let asked = 0
    const video: Ctx['video'] = Object.assign(Object.create(world.video), {
      listPeople: (name: string) => {
        asked++
        return world.video.listPeople(name)
      },
    })
    const events = world.jobs.jobs.splice(0).filter(({ name }) => name === 'inbox.process')
    await Promise.all(
      events.map(({ payload }) =>
        processInboxEvent({ ...world.system, video }, payload as { inboxEventId: string }),
      ),
    )
    expect(events).toHaveLength(3)
    expect(asked).toBe(1)
    expect(await world.db.inboxEvent.count({ where: { processedAt: null, provider: 'LIVEKIT' } })).toBe(0)
    expect(await standing(booking.id)).toMatchObject({ status: 'CONFIRMED' })
  })
})

describe('a session with one price', () => {
  const offering = {
    priceMode: 'PER_SESSION' as const,
    priceMinor: 5_000,
    rateMinorPerMinute: null,
    freeMinutes: 0,
  }

  async function endedAfter(seconds: number, by: 'learner' | 'expert') {
    const { booking, start, ...people } = await inTheLobby({ offering })
    await arrive(world, booking.id, 'LEARNER', start)
    await arrive(world, booking.id, 'EXPERT', start)
    for (let second = 1; second < seconds; second += 10) {
      world.clock.moveTo(start + second * SECOND)
      await checkSession(world.system, { bookingId: booking.id })
    }
    world.clock.moveTo(start + seconds * SECOND)
    unwrap(await endSession(world.as(people[by].actor), booking.id))
    return standing(booking.id)
  }

  it('that the expert ends after three seconds costs nothing, one that the learner ends its price', async () => {
    expect(await endedAfter(3, 'expert')).toEqual({ status: 'SETTLED', captured: 0, seconds: 3 })
    expect(await endedAfter(3, 'learner')).toEqual({ status: 'SETTLED', captured: 5_000, seconds: 3 })
  })

  it('that the expert ends costs its price once half of it was held', async () => {
    expect(await endedAfter(15 * 60, 'expert')).toMatchObject({ status: 'SETTLED', captured: 5_000 })
    expect(await endedAfter(15 * 60 - 1, 'expert')).toMatchObject({ status: 'SETTLED', captured: 0 })
  })
})

describe('the sound of a shared screen', () => {
  it('is the learner’s voice: whoever talks by it without a microphone is on the meter', async () => {
    const { booking, start, roomName } = await inTheLobby()
    const person = { role: 'LEARNER' as const, sid: `PA_${randomUUID()}`, joinedAt: start }
    await liveKitTells(roomName, 'participant_joined', person, start)
    await liveKitTells(roomName, 'track_published', person, start, {
      track: { sid: 'TR_share', source: 'SCREEN_SHARE_AUDIO' },
    })
    await arrive(world, booking.id, 'EXPERT', start)
    await world.settle()
    world.clock.moveTo(start + 20 * SECOND)
    await checkSession(world.system, { bookingId: booking.id })
    expect(await standing(booking.id)).toMatchObject({ status: 'LIVE' })
  })

  it('is not the expert’s voice, by webhook or by poll: the meter waits for their microphone', async () => {
    const { booking, start, roomName, people } = await inTheLobby()
    const sid = `PA_${randomUUID()}`
    const person = { role: 'EXPERT' as const, sid, joinedAt: start }
    await liveKitTells(roomName, 'participant_joined', person, start)
    await liveKitTells(roomName, 'track_published', person, start, {
      track: { sid: 'TR_share', source: 'SCREEN_SHARE_AUDIO' },
    })
    people.push({ sid, identity: 'EXPERT', joinedAt: start, connected: true, sounds: ['SCREEN_SHARE_AUDIO'] })
    await arrive(world, booking.id, 'LEARNER', start)
    for (const second of [20, 31]) {
      world.clock.moveTo(start + second * SECOND)
      await checkSession(world.system, { bookingId: booking.id })
    }
    expect(await standing(booking.id)).toMatchObject({ status: 'CONFIRMED' })
    const { together, present } = await meterOf(world.db, booking, world.clock.now())
    expect([together, present]).toEqual([[], { learner: true, expert: true }])
    await liveKitTells(roomName, 'track_published', person, start + 32 * SECOND, microphone(sid))
    await world.settle()
    world.clock.moveTo(start + 40 * SECOND)
    expect((await meterOf(world.db, booking, world.clock.now())).billableSeconds).toBe(8)
  })
})

describe('a sweep', () => {
  it('ends the other bookings though one of them cannot be ended', async () => {
    const first = await inTheLobby()
    const second = await inTheLobby()
    world.clock.moveTo(second.booking.endAt.getTime() + MINUTE)
    const withTx: Ctx['withTx'] = (name, locks, work) => {
      if (locks.bookings?.includes(first.booking.id)) throw new Error('this one is broken')
      return world.system.withTx(name, locks, work)
    }
    await endForgottenBookings({ ...world.system, withTx })
    expect((await standing(first.booking.id)).status).toBe('CONFIRMED')
    expect((await standing(second.booking.id)).status).toBe('SETTLED')
  })
})

describe('a session of ten minutes', () => {
  it('to which only the expert came is the learner’s absence, even when judged later', async () => {
    const offering = {
      durations: [10],

      priceMode: 'PER_SESSION' as const,
      priceMinor: 2_000,
      rateMinorPerMinute: null,
      freeMinutes: 0,
    }
    const { booking, start } = await inTheLobby({ offering }, 10)
    await arrive(world, booking.id, 'EXPERT', start)
    for (let second = 5; second < 600; second += 10) {
      world.clock.moveTo(start + second * SECOND)
      await checkSession(world.system, { bookingId: booking.id })
    }
    world.clock.moveTo(booking.endAt.getTime() + 45 * SECOND)
    await endForgottenBookings(world.system)
    expect(await standing(booking.id)).toMatchObject({ status: 'LEARNER_ABSENT', captured: 1_000 })
  })
})

describe('the daily maximum', () => {
  it('counts the session that was held this morning', async () => {
    const { expert, booking } = await inTheLobby()
    await world.db.expertProfile.update({ where: { id: expert.expert.id }, data: { dailyMaximum: 1 } })
    world.clock.moveTo(booking.endAt.getTime() + MINUTE)
    await endForgottenBookings(world.system)
    expect((await standing(booking.id)).status).toBe('SETTLED')
    const refusal = await checkSlot(world.db, {
      expertId: expert.expert.id,
      learnerId: booking.learnerId,
      startAt: booking.startAt.getTime(),
      minutes: 30,
      now: booking.startAt.getTime() - MINUTE,
      noticeSpared: WHOLE_NOTICE,
    })
    expect(refusal).toMatchObject({ code: 'SLOT_NOT_OFFERED', details: { reason: 'DAILY_MAXIMUM' } })
  })
})
