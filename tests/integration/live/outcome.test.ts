import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unwrap } from '#src/domain/errors.ts'
import { endSession } from '#src/features/live/end-session.ts'
import { readOutcome } from '#src/features/live/read-outcome.ts'
import { book, slotAhead } from '#tests/support/world/book.ts'
import { beginMeeting, loseReservation, makePaidExpert } from '#tests/support/world/paid.ts'
import { makeLearner } from '#tests/support/world/people.ts'
import { makeWorld, type World } from '#tests/support/world/world.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

async function agreed() {
  const learner = (await makeLearner(world.db)).actor
  const expert = await makePaidExpert(world)
  const startAt = slotAhead(world, 3)
  const booking = await book(world, { learner, offeringId: expert.offering.id, startAt })
  return { booking, people: { learner, expert: expert.actor } }
}

describe('the page after a session', () => {
  it('shows what the log came to while the money is still on its way, and what was taken afterwards', async () => {
    const { booking, people } = await agreed()
    await beginMeeting(world, booking, people)
    world.clock.advance(20 * 60_000 - 1_000)
    unwrap(await endSession(world.as(people.learner), booking.id))
    const amount = async () =>
      unwrap(await readOutcome(world.as(people.learner), booking.id)).held?.amountMinor
    expect(await amount()).toBe(2_040)
    await world.settle()
    expect(await amount()).toBe(2_040)
  })

  it('says that nothing was taken when the bank let go of the reservation meanwhile', async () => {
    const { booking, people } = await agreed()
    await beginMeeting(world, booking, people)
    await loseReservation(world, booking.id)
    world.clock.advance(20 * 60_000)
    unwrap(await endSession(world.as(people.learner), booking.id))
    await world.settle()
    for (const actor of [people.learner, people.expert])
      expect(unwrap(await readOutcome(world.as(actor), booking.id)).held?.amountMinor).toBe(0)
  })
})
