import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isAppError } from '#src/domain/errors.ts'
import { openCheckout } from '#src/features/payments/open-checkout.ts'
import { SWEEPS } from '#src/server/jobs/sweeps.ts'
import type { Received } from '#tests/contract/support/receiver.ts'
import { book, hold, pay, slotAhead } from '#tests/support/world/book.ts'
import { balanceOf, ledgerFaults } from '#tests/support/world/ledger.ts'
import { makePaidExpert, meetFor } from '#tests/support/world/paid.ts'
import { makeLearner } from '#tests/support/world/people.ts'
import { catchEvents, deliver, type EventPost, typeOf } from '#tests/support/world/stripe-events.ts'
import { makeWorld, type World } from '#tests/support/world/world.ts'

const MINUTE = 60_000

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

const sweep = (name: string) => SWEEPS.find((one) => one.name === name)?.run(world.system)
const paymentOf = (bookingId: string) => world.db.payment.findUniqueOrThrow({ where: { bookingId } })
const statusOf = async (id: string) => (await world.db.booking.findUniqueOrThrow({ where: { id } })).status
const historyOf = (bookingId: string, event: string) =>
  world.db.bookingHistory.count({ where: { bookingId, event } })
const mailsOf = (bookingId: string, template: string) =>
  world.db.outboundMail.count({ where: { bookingId, template } })

async function newWish() {
  const learner = await makeLearner(world.db)
  const expert = await makePaidExpert(world)
  return {
    learner: learner.actor,
    expert,
    wish: { offeringId: expert.offering.id, startAt: slotAhead(world, 5) },
  }
}

/** A hold that was paid on Stripe's page, of which only Stripe knows so far. */
async function paidHold() {
  const { learner, wish } = await newWish()
  await post.take()
  const { id } = await hold(world, { learner, ...wish })
  expect((await pay(world, learner, id)).outcome).toBe('complete')
  return { id, wish, events: await post.take() }
}

/** What Stripe itself says of a booking's money. */
async function atStripe(bookingId: string) {
  const { paymentIntentId } = await paymentOf(bookingId)
  const objects = world.sandbox.control.state().objects.map(({ object }) => object)
  const intent = objects.find(({ id }) => id === paymentIntentId)
  const captured = objects.filter(
    (one) => one.object === 'charge' && one.payment_intent === paymentIntentId && one.captured === true,
  )
  return { status: intent?.status, captured: captured.map((one) => one.amount_captured) }
}

/** Each event twice, in an order of chance. */
const orders = fc.array(fc.nat(), { minLength: 100, maxLength: 100 })
function twiceInAnyOrder(events: readonly Received[], order: readonly number[]): Received[] {
  expect(2 * events.length).toBeLessThanOrEqual(order.length)
  return [...events, ...events]
    .map((event, index) => ({ event, key: order[index] ?? 0 }))
    .sort((a, b) => a.key - b.key)
    .map(({ event }) => event)
}

async function deliverAll(events: readonly Received[], order: readonly number[]): Promise<void> {
  for (const event of twiceInAnyOrder(events, order)) await deliver(world, event)
}

/** Each run is a booking of its own through every real part; a failure is told as it is found. */
const runs = (numRuns: number) => ({ numRuns, endOnFailure: true })

describe('the events of a payment, each twice and in any order', () => {
  const fates = fc.record({
    order: orders,
    meanwhile: fc.constantFrom('NOTHING', 'HOLD_LAPSES', 'SOMEBODY_ELSE_HOLDS_IT'),
    /** How much of the news has come before that. */
    heardBefore: fc.double({ min: 0, max: 1, noNaN: true }),
  })

  it('confirm once, or let all the money go: before, while and after the hold runs out', async () => {
    await fc.assert(
      fc.asyncProperty(fates, async ({ order, meanwhile, heardBefore }) => {
        const reservedBefore = await balanceOf(world.db, 'auth_hold')
        const { id, wish, events } = await paidHold()
        expect(events.map(typeOf)).toEqual(
          expect.arrayContaining(['checkout.session.completed', 'payment_intent.amount_capturable_updated']),
        )
        const news = twiceInAnyOrder(events, order)
        const heard = Math.floor(heardBefore * news.length)
        for (const event of news.slice(0, heard)) await deliver(world, event)
        const stoodBefore = (await statusOf(id)) === 'CONFIRMED'
        if (meanwhile !== 'NOTHING') await letTenMinutesPass()
        if (meanwhile === 'SOMEBODY_ELSE_HOLDS_IT') await tryToHold(wish)
        for (const event of news.slice(heard)) await deliver(world, event)
        await deliverAll(await post.take(), order)

        const stands = stoodBefore || meanwhile !== 'SOMEBODY_ELSE_HOLDS_IT'
        expect(await statusOf(id)).toBe(stands ? 'CONFIRMED' : 'LAPSED')
        expect(await historyOf(id, 'PAYMENT_AUTHORISED')).toBe(stands ? 1 : 0)
        expect((await paymentOf(id)).status).toBe(stands ? 'AUTHORISED' : 'RELEASED')
        expect(await atStripe(id)).toEqual({ status: stands ? 'requires_capture' : 'canceled', captured: [] })
        expect(await mailsOf(id, 'BOOKING_CONFIRMED')).toBe(stands ? 2 : 0)
        expect(await mailsOf(id, 'PAYMENT_TOO_LATE')).toBe(stands ? 0 : 1)
        const reserved = (await balanceOf(world.db, 'auth_hold')) - reservedBefore
        expect(reserved).toBe(stands ? 3_600 : 0)
        expect(await ledgerFaults(world.db)).toEqual([])
      }),
      // Besides chance: the three fates with nothing heard before.
      {
        ...runs(12),
        examples: (['NOTHING', 'HOLD_LAPSES', 'SOMEBODY_ELSE_HOLDS_IT'] as const).map((meanwhile) => [
          { order: Array.from({ length: 100 }, (_, index) => 100 - index), meanwhile, heardBefore: 0 },
        ]),
      },
    )
  }, 180_000)

  async function letTenMinutesPass() {
    world.clock.advance(10 * MINUTE + 1)
    await sweep('holds')
  }

  async function tryToHold(wish: { offeringId: string; startAt: Date }): Promise<void> {
    const { actor } = await makeLearner(world.db)
    await hold(world, { learner: actor, ...wish }).catch((error) => {
      if (!isAppError(error) || error.code !== 'SLOT_TAKEN') throw error
    })
  }
})

describe('payment_intent.canceled', () => {
  it('among all the others ends the booking once, whether or not it had been confirmed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.boolean(), orders, async (confirmedBefore, order) => {
        const { id, events } = await paidHold()
        if (confirmedBefore) for (const event of events) await deliver(world, event)
        await letGoByHand(events)
        const later = await post.take()
        expect(later.map(typeOf)).toContain('payment_intent.canceled')
        await deliverAll([...events, ...later], order)
        world.clock.advance(10 * MINUTE + 1)
        await sweep('holds')
        await deliverAll([...events, ...later], order)

        expect(await statusOf(id)).toBe('LAPSED')
        expect(await historyOf(id, 'PAYMENT_AUTHORISED')).toBe(confirmedBefore ? 1 : 0)
        expect(await historyOf(id, 'AUTHORISATION_LOST')).toBe(confirmedBefore ? 1 : 0)
        expect(await mailsOf(id, 'BOOKING_LAPSED')).toBe(confirmedBefore ? 2 : 0)
        expect((await paymentOf(id)).status).toBe('RELEASED')
        expect(await ledgerFaults(world.db)).toEqual([])
      }),
      { ...runs(4), examples: [[true, Array.from({ length: 100 }, (_, index) => index)]] },
    )
  }, 120_000)

  /** In Stripe's dashboard. */
  async function letGoByHand(events: readonly Received[]): Promise<void> {
    const completed = events.find((event) => typeOf(event) === 'checkout.session.completed')
    const said = JSON.parse(completed?.payload ?? '{}') as { data: { object: { payment_intent: string } } }
    const paymentIntentId = said.data.object.payment_intent
    const key = `by-hand:${paymentIntentId}`
    await world.system.payments.release({ paymentIntentId, reason: 'TEST', key })
  }
})

describe('checkout.session.expired', () => {
  it.each(['by us, when the hold ends', 'by Stripe, whose clock ran out'])(
    'of a page that was closed %s frees the time and takes nothing',
    async (closed) => {
      const { learner, wish } = await newWish()
      await post.take()
      const { id } = await hold(world, { learner, ...wish })
      await openCheckout(world.as(learner), id)
      if (closed.startsWith('by us')) {
        world.clock.advance(10 * MINUTE + 1)
        await world.settle()
      } else world.clock.advance(45 * MINUTE)
      const events = await post.take()
      expect(events.map(typeOf)).toContain('checkout.session.expired')
      await deliverAll(
        events,
        Array.from({ length: 100 }, (_, index) => (index * 37) % 101),
      )
      expect([await statusOf(id), (await paymentOf(id)).status]).toEqual(['LAPSED', 'RELEASED'])
      const rival = await makeLearner(world.db)
      expect((await hold(world, { learner: rival.actor, ...wish })).status).toBe('HELD')
      expect(await ledgerFaults(world.db)).toEqual([])
    },
  )
})

describe('the events of a whole session, all late, each twice and in any order', () => {
  it('capture nothing again and settle nothing again', async () => {
    await fc.assert(
      fc.asyncProperty(orders, async (order) => {
        await post.take()
        const { learner, expert, wish } = await newWish()
        const booking = await book(world, { learner, ...wish })
        await meetFor(world, booking, { learner, expert: expert.actor }, 20 * 60)
        await world.settle()
        const events = await post.take()
        expect(events.map(typeOf)).toEqual(
          expect.arrayContaining(['checkout.session.completed', 'payment_intent.succeeded']),
        )
        const before = await moneyOf(booking.id)
        await deliverAll(events, order)
        expect(await moneyOf(booking.id)).toEqual(before)
        expect(await statusOf(booking.id)).toBe('SETTLED')
        expect(await historyOf(booking.id, 'SETTLED')).toBe(1)
        expect((await atStripe(booking.id)).captured).toEqual([2_040])
        expect(await mailsOf(booking.id, 'RECEIPT')).toBe(2)
        expect(await ledgerFaults(world.db)).toEqual([])
      }),
      runs(3),
    )
  }, 120_000)

  async function moneyOf(bookingId: string) {
    const entries = await world.db.ledgerEntry.count({ where: { transfer: { bookingId } } })
    const { status, capturedMinor, feeMinor, version } = await paymentOf(bookingId)
    const intents = await world.db.moneyIntent.findMany({
      where: { bookingId },
      select: { kind: true, status: true },
    })
    return { entries, status, capturedMinor, feeMinor, version, intents }
  }
})
