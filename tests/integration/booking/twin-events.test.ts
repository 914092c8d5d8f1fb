import { afterAll, beforeAll, expect, it } from 'vitest'
import { hold, pay, slotAhead } from '#tests/support/world/book.ts'
import { ledgerFaults } from '#tests/support/world/ledger.ts'
import { makePaidExpert, meetFor } from '#tests/support/world/paid.ts'
import { makeLearner } from '#tests/support/world/people.ts'
import { catchEvents, deliver, type EventPost } from '#tests/support/world/stripe-events.ts'
import { makeWorld, type World } from '#tests/support/world/world.ts'

let world: World
let post: EventPost
beforeAll(async () => {
  world = await makeWorld()
  post = await catchEvents(world)
})
afterAll(async () => {
  await world.close()
  await post.close()
})

/** Delivers all that Stripe has sent. @returns how many events, and how many things they were about */
async function deliverNews() {
  const events = await post.take()
  const facts = new Set<string>()
  for (const event of events) {
    await deliver(world, event)
    const { type, data } = JSON.parse(event.payload) as { type: string; data: { object: { id: string } } }
    facts.add(`${type} ${data.object.id}`)
  }
  return { events: events.length, facts: facts.size }
}

it('a booking is confirmed once and settled once where Stripe tells everything by two events', async () => {
  const learner = await makeLearner(world.db)
  const expert = await makePaidExpert(world)
  await post.take()
  world.sandbox.control.orderFault({ kind: 'webhook_twin', times: 1_000 })
  const wish = { offeringId: expert.offering.id, startAt: slotAhead(world, 5) }
  const booking = await hold(world, { learner: learner.actor, ...wish })
  expect((await pay(world, learner.actor, booking.id)).outcome).toBe('complete')
  const told = await deliverNews()
  expect(told.facts).toBeGreaterThan(1)
  expect(told.events).toBe(2 * told.facts)

  await meetFor(world, booking, { learner: learner.actor, expert: expert.actor }, 20 * 60)
  await world.settle()
  await deliverNews()
  const { history, payment, status } = await world.db.booking.findUniqueOrThrow({
    where: { id: booking.id },
    include: { history: true, payment: true },
  })
  expect(status).toBe('SETTLED')
  expect(payment).toMatchObject({ status: 'CAPTURED', capturedMinor: 2_040 })
  for (const event of ['PAYMENT_AUTHORISED', 'SETTLED']) {
    expect(history.filter((one) => one.event === event)).toHaveLength(1)
  }
  const mails = await world.db.outboundMail.groupBy({
    by: ['template'],
    where: { bookingId: booking.id },
    _count: true,
  })
  expect(mails).toEqual(
    expect.arrayContaining([
      { template: 'BOOKING_CONFIRMED', _count: 2 },
      { template: 'RECEIPT', _count: 2 },
    ]),
  )
  expect(await ledgerFaults(world.db)).toEqual([])
})
