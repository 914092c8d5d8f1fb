import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unwrap } from '#src/domain/errors.ts'
import { isoDateAt } from '#src/domain/time/iso-date.ts'
import { proposeTime } from '#src/features/booking/propose-time.ts'
import type { Actor } from '#src/features/ports.ts'
import { offerMoves } from '#src/features/scheduling/offer-moves.ts'
import { book, hold, slotAhead } from '#tests/support/world/book.ts'
import { type ExpertWishes, makeExpert, makeLearner } from '#tests/support/world/people.ts'
import { makeWorld, type World } from '#tests/support/world/world.ts'

const HOUR = 3_600_000

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

/** Booked for 33 minutes (30 and three free ones), under terms that let it be moved until two hours before. */
async function booked(hours: number, wishes: ExpertWishes = {}) {
  const learner = await makeLearner(world.db)
  const expert = await makeExpert(world.db, {
    ...wishes,
    offering: { cancellationPolicy: 'FLEXIBLE', ...wishes.offering },
  })
  const startAt = slotAhead(world, hours)
  const booking = await book(world, { learner: learner.actor, offeringId: expert.offering.id, startAt })
  return { learner, expert, booking }
}

async function movesOn(actor: Actor, bookingId: string, at: number, days = 2): Promise<readonly number[]> {
  const from = isoDateAt(at, 'Europe/Paris')
  const offered = unwrap(await offerMoves(world.as(actor), { bookingId, zone: 'Europe/Paris', from, days }))
  return offered.days.flatMap(({ starts }) => starts)
}

describe('the times to which a booking can be moved', () => {
  it('leave the booking itself out of the way, and its present time out of the choice', async () => {
    const { learner, booking } = await booked(30)
    const start = booking.startAt.getTime()
    const starts = await movesOn(learner.actor, booking.id, start)
    expect(starts).not.toContain(start)
    expect(starts).toContain(start + 15 * 60_000)
  })

  it('are each one that can really be proposed', async () => {
    const { learner, booking } = await booked(30)
    const starts = await movesOn(learner.actor, booking.id, booking.startAt.getTime())
    const last = starts.at(-1) ?? 0
    const proposed = await proposeTime(world.as(learner.actor), {
      bookingId: booking.id,
      startAt: new Date(last),
    })
    expect(proposed.ok).toBe(true)
  })

  it('leave out what others have booked with the expert and the learner with others', async () => {
    const { learner, expert, booking } = await booked(30)
    const rival = await makeLearner(world.db)
    const theirs = slotAhead(world, 34)
    await hold(world, { learner: rival.actor, offeringId: expert.offering.id, startAt: theirs })
    const other = await makeExpert(world.db)
    const mine = slotAhead(world, 36)
    await hold(world, { learner: learner.actor, offeringId: other.offering.id, startAt: mine })
    for (const actor of [learner.actor, expert.actor]) {
      const starts = await movesOn(actor, booking.id, booking.startAt.getTime())
      expect(starts).not.toContain(theirs.getTime())
      expect(starts).not.toContain(mine.getTime())
      expect(starts).toContain(slotAhead(world, 38).getTime())
    }
  })

  it('end before the bank lets go of the reserved money', async () => {
    const { learner, booking } = await booked(30)
    const payment = await world.db.payment.findUniqueOrThrow({ where: { bookingId: booking.id } })
    const until = payment.captureBefore?.getTime() ?? 0
    // Whatever the hour, these days begin well before the money goes and end after it is gone.
    const starts = await movesOn(learner.actor, booking.id, until - 48 * HOUR, 4)
    expect(starts.length).toBeGreaterThan(0)
    expect(Math.max(...starts) + 33 * 60_000).toBeLessThan(until)
  })

  it('keep the expert’s notice for the learner, not for the expert', async () => {
    const { learner, expert, booking } = await booked(60, { limits: { minimumNoticeMinutes: 24 * 60 } })
    const soon = slotAhead(world, 5).getTime()
    expect(await movesOn(learner.actor, booking.id, soon)).not.toContain(soon)
    expect(await movesOn(expert.actor, booking.id, soon)).toContain(soon)
  })

  it('are none once cancelling would cost something, and none of a stranger’s business', async () => {
    const { learner, booking } = await booked(30)
    const asked = { bookingId: booking.id, zone: 'Europe/Paris', from: null, days: 7 }
    const stranger = await makeLearner(world.db)
    expect(await offerMoves(world.as(stranger.actor), asked)).toMatchObject({
      ok: false,
      error: { code: 'FORBIDDEN' },
    })
    world.clock.moveTo(booking.startAt.getTime() - 2 * HOUR + 1)
    expect(await offerMoves(world.as(learner.actor), asked)).toMatchObject({
      ok: false,
      error: { code: 'RESCHEDULE_CLOSED' },
    })
  })
})
