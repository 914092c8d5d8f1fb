import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unwrap } from '#src/domain/errors.ts'
import { checkSession } from '#src/features/live/check-session.ts'
import { endForgottenBookings } from '#src/features/live/end-forgotten-bookings.ts'
import { enterRoom } from '#src/features/live/enter-room.ts'
import { prepareCheck } from '#src/features/live/prepare-check.ts'
import { recordBeat } from '#src/features/live/record-beat.ts'
import type { Actor } from '#src/features/ports.ts'
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

/** A booking two minutes before its start. */
async function agreed() {
  const learner = await makeLearner(world.db)
  const expert = await makePaidExpert(world)
  const wish = { learner: learner.actor, offeringId: expert.offering.id, startAt: slotAhead(world, 3) }
  const booking = await book(world, wish)
  const start = booking.startAt.getTime()
  world.clock.moveTo(start - 2 * MINUTE)

  let count = 0
  const beats = async (actor: Actor, hears: boolean | null, participantSid: string | null = null) =>
    unwrap(
      await recordBeat(world.as(actor), booking.id, {
        page: actor === learner.actor ? 'page-of-learner' : 'page-of-expert',
        count: count++,
        hears,
        participantSid,
      }),
    )
  /** Looks every ten seconds, as the worker does, after what the pages do. */
  const watch = async (from: number, to: number, pages: () => Promise<unknown> = async () => {}) => {
    for (let second = from; second <= to; second += 10) {
      world.clock.moveTo(start + second * SECOND)
      await pages()
      await checkSession(world.system, { bookingId: booking.id })
    }
  }
  const standing = async () => {
    await world.settle()
    expect(await ledgerFaults(world.db)).toEqual([])
    const { status, payment } = await world.db.booking.findUniqueOrThrow({
      where: { id: booking.id },
      include: { payment: true },
    })
    const { appointmentsKept, appointmentsBroken } = await world.db.expertProfile.findUniqueOrThrow({
      where: { id: expert.expert.id },
    })
    return { status, captured: payment?.capturedMinor, marks: [appointmentsKept, appointmentsBroken] }
  }
  const timeRunsOut = async () => {
    world.clock.moveTo(booking.endAt.getTime() + MINUTE)
    await endForgottenBookings(world.system)
  }
  return { learner: learner.actor, expert: expert.actor, booking, start, beats, watch, standing, timeRunsOut }
}

const NOTHING = { status: 'SETTLED', captured: 0, marks: [0, 0] }

describe('a video server that freezes when one has come in', () => {
  it('makes nobody absent: whose page goes on beating is not waiting in a room that opens to nobody', async () => {
    const { learner, expert, booking, start, beats, watch, standing, timeRunsOut } = await agreed()
    unwrap(await enterRoom(world.as(expert), booking.id))
    const sid = await arrive(world, booking.id, 'EXPERT', start - MINUTE)
    await watch(-60, 0)
    world.video.away = true
    await watch(560, 620, () => beats(expert, false, sid))
    expect((await standing()).status).toBe('CONFIRMED')
    expect(await enterRoom(world.as(learner), booking.id)).toMatchObject({
      error: { code: 'VIDEO_UNAVAILABLE' },
    })
    await timeRunsOut()
    world.video.away = false
    expect(await standing()).toEqual(NOTHING)
  })

  it('writes down whom it kept out: back again, it makes them not absent', async () => {
    const { learner, expert, booking, start, watch, standing, timeRunsOut } = await agreed()
    unwrap(await enterRoom(world.as(expert), booking.id))
    await arrive(world, booking.id, 'EXPERT', start - MINUTE)
    world.clock.moveTo(start + 20 * SECOND)
    world.video.away = true
    for (const _ of [1, 2]) expect((await enterRoom(world.as(learner), booking.id)).ok).toBe(false)
    world.video.away = false
    const lines = await world.db.attendanceObservation.findMany({
      where: { bookingId: booking.id, kind: 'ENTRY_FAILED' },
    })
    expect(lines.map(({ source, role }) => [source, role])).toEqual([['CONTROL', 'LEARNER']])
    await watch(560, 620)
    expect((await standing()).status).toBe('CONFIRMED')
    await timeRunsOut()
    expect(await standing()).toEqual(NOTHING)
  })

  it('keeps out whoever waits in the lobby, too, which says that nothing is charged', async () => {
    const { learner, expert, booking, start, watch, standing } = await agreed()
    unwrap(await enterRoom(world.as(expert), booking.id))
    await arrive(world, booking.id, 'EXPERT', start - MINUTE)
    world.video.away = true
    expect(await prepareCheck(world.as(learner), booking.id)).toMatchObject({
      error: { code: 'VIDEO_UNAVAILABLE' },
    })
    world.video.away = false
    await watch(560, 620)
    expect((await standing()).status).toBe('CONFIRMED')
  })
})

describe('somebody whose way to the video server is barred', () => {
  it('does not pay for an absence: their page beats and never comes in', async () => {
    const { learner, expert, booking, start, beats, watch, standing, timeRunsOut } = await agreed()
    unwrap(await enterRoom(world.as(expert), booking.id))
    await arrive(world, booking.id, 'EXPERT', start)
    unwrap(await enterRoom(world.as(learner), booking.id))
    await watch(565, 625, () => beats(learner, null))
    expect((await standing()).status).toBe('CONFIRMED')
    await timeRunsOut()
    expect(await standing()).toEqual(NOTHING)
  })

  it('as an expert gets no mark for it, and the learner everything back', async () => {
    const { learner, expert, booking, start, beats, watch, standing, timeRunsOut } = await agreed()
    unwrap(await enterRoom(world.as(learner), booking.id))
    await arrive(world, booking.id, 'LEARNER', start)
    unwrap(await enterRoom(world.as(expert), booking.id))
    await watch(565, 625, () => beats(expert, null))
    expect((await standing()).status).toBe('CONFIRMED')
    await timeRunsOut()
    expect(await standing()).toEqual(NOTHING)
  })

  it('and who gets through after eleven minutes has met the other', async () => {
    const { learner, expert, booking, start, beats, watch, standing } = await agreed()
    unwrap(await enterRoom(world.as(expert), booking.id))
    await arrive(world, booking.id, 'EXPERT', start)
    unwrap(await enterRoom(world.as(learner), booking.id))
    await watch(565, 655, () => beats(learner, null))
    await arrive(world, booking.id, 'LEARNER', start + 660 * SECOND)
    await watch(665, 665)
    expect((await standing()).status).toBe('LIVE')
  })
})
