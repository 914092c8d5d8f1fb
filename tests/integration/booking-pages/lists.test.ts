import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unwrap } from '#src/domain/errors.ts'
import { cancelBooking } from '#src/features/booking/cancel-booking.ts'
import { listBookings } from '#src/features/booking/list-bookings.ts'
import { writeCalendarFile } from '#src/features/booking/write-calendar-file.ts'
import { book, hold, slotAhead } from '#tests/support/world/book.ts'
import { makeExpert, makeLearner } from '#tests/support/world/people.ts'
import { makeWorld, type World } from '#tests/support/world/world.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

const FREE = { priceMode: 'FREE' as const, rateMinorPerMinute: null, freeMinutes: 0 }

describe('the list of an account’s sessions', () => {
  it('has what is coming soonest first and what is over newest first, for each of the two', async () => {
    const learner = await makeLearner(world.db)
    const expert = await makeExpert(world.db)
    const at = (hours: number) => ({
      learner: learner.actor,
      offeringId: expert.offering.id,
      startAt: slotAhead(world, hours),
    })
    const later = await book(world, at(50))
    const sooner = await book(world, at(30))
    const gone = await book(world, at(40))
    unwrap(await cancelBooking(world.as(learner.actor), { bookingId: gone.id, expectedKeptMinor: 0 }))
    for (const [actor, side] of [
      [learner.actor, 'LEARNER'],
      [expert.actor, 'EXPERT'],
    ] as const) {
      const { coming, past } = unwrap(await listBookings(world.as(actor), { side }))
      expect(coming.map(({ id }) => id)).toEqual([sooner.id, later.id])
      expect(past.map(({ id }) => id)).toEqual([gone.id])
    }
  })

  it('drops a hold the moment it runs out', async () => {
    const learner = await makeLearner(world.db)
    const expert = await makeExpert(world.db)
    await hold(world, {
      learner: learner.actor,
      offeringId: expert.offering.id,
      startAt: slotAhead(world, 5),
    })
    const count = async () =>
      unwrap(await listBookings(world.as(learner.actor), { side: 'LEARNER' })).coming.length
    expect(await count()).toBe(1)
    world.clock.advance(10 * 60_000)
    expect(await count()).toBe(0)
  })

  it('turns the pages of the past without losing or repeating a session', async () => {
    const learner = await makeLearner(world.db)
    const expert = await makeExpert(world.db, { offering: FREE })
    for (let index = 0; index < 23; index++) {
      const startAt = slotAhead(world, 5 + index)
      const wish = { learner: learner.actor, offeringId: expert.offering.id, startAt, minutes: 15 }
      const { id } = await book(world, wish)
      unwrap(await cancelBooking(world.as(learner.actor), { bookingId: id, expectedKeptMinor: 0 }))
    }
    const ctx = world.as(learner.actor)
    const first = unwrap(await listBookings(ctx, { side: 'LEARNER' }))
    const second = unwrap(await listBookings(ctx, { side: 'LEARNER', before: first.older ?? '' }))
    const ids = [...first.past, ...second.past].map(({ id }) => id)
    expect([ids.length, new Set(ids).size, second.older]).toEqual([23, 23, null])
  })

  it('refuses the expert’s side to who is none', async () => {
    const learner = await makeLearner(world.db)
    const refused = await listBookings(world.as(learner.actor), { side: 'EXPERT' })
    expect(!refused.ok && refused.error.code).toBe('FORBIDDEN')
  })
})

describe('the calendar file of a booking', () => {
  it('is one entry for both ways of getting it, and nobody else’s', async () => {
    const learner = await makeLearner(world.db)
    const stranger = await makeLearner(world.db)
    const expert = await makeExpert(world.db, { offering: FREE })
    const booking = await book(world, {
      learner: learner.actor,
      offeringId: expert.offering.id,
      startAt: slotAhead(world, 30),
    })
    const input = { bookingId: booking.id, locale: 'en' as const }
    const file = unwrap(await writeCalendarFile(world.as(learner.actor), input)).replaceAll('\r\n ', '')
    expect(file).toContain(`UID:${booking.id}@app.test`)
    expect(file).toContain(`SEQUENCE:${booking.version}`)
    expect(file).not.toContain(expert.user.email)
    const refused = await writeCalendarFile(world.as(stranger.actor), input)
    expect(!refused.ok && refused.error.code).toBe('FORBIDDEN')
  })
})
