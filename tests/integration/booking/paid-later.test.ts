import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unwrap } from '#src/domain/errors.ts'
import { cancelBooking } from '#src/features/booking/cancel-booking.ts'
import { syncCheckout } from '#src/features/payments/sync-checkout.ts'
import { SWEEPS } from '#src/server/jobs/sweeps.ts'
import { book, hold, pay, slotAhead } from '#tests/support/world/book.ts'
import { ledgerFaults } from '#tests/support/world/ledger.ts'
import { makePaidExpert } from '#tests/support/world/paid.ts'
import { makeLearner } from '#tests/support/world/people.ts'
import { makeWorld, type World } from '#tests/support/world/world.ts'

const HOUR = 3_600_000
const SIX_DAYS = 6 * 24

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

/** A booking more than five days ahead: its card is saved, nothing is reserved. */
async function bookedAhead() {
  const learner = await makeLearner(world.db)
  const expert = await makePaidExpert(world)
  const wish = { offeringId: expert.offering.id, startAt: slotAhead(world, SIX_DAYS) }
  return { learner, wish, booking: await book(world, { ...wish, learner: learner.actor }) }
}

const sweep = (name: string) => SWEEPS.find((one) => one.name === name)?.run(world.system)
const statusOf = async (id: string) => (await world.db.booking.findUniqueOrThrow({ where: { id } })).status
const moneyOf = async (bookingId: string) =>
  (await world.db.payment.findUniqueOrThrow({ where: { bookingId } })).status

describe('a booking whose money nobody reserves', () => {
  it('lapses 12 h before its start and not a moment sooner; both are told why', async () => {
    const { booking } = await bookedAhead()
    expect([booking.status, await moneyOf(booking.id)]).toEqual(['AWAITING_AUTHORISATION', 'CARD_SAVED'])
    world.clock.moveTo(booking.startAt.getTime() - 12 * HOUR - 1)
    await sweep('unauthorised bookings')
    expect(await statusOf(booking.id)).toBe('AWAITING_AUTHORISATION')
    world.clock.advance(1)
    await sweep('unauthorised bookings')
    await sweep('unauthorised bookings')
    expect([await statusOf(booking.id), await moneyOf(booking.id)]).toEqual(['LAPSED', 'RELEASED'])
    const mails = await world.db.outboundMail.findMany({
      where: { bookingId: booking.id, template: 'BOOKING_LAPSED' },
      orderBy: { dedupeKey: 'asc' },
    })
    expect(mails.map(({ data }) => data)).toMatchObject([
      { side: 'EXPERT', on: 'AUTHORISATION_OVERDUE' },
      { side: 'LEARNER', on: 'AUTHORISATION_OVERDUE' },
    ])
    expect(await ledgerFaults(world.db)).toEqual([])
  })

  it('gives its time back, which somebody else can still book', async () => {
    const { wish, booking } = await bookedAhead()
    const rival = await makeLearner(world.db)
    world.clock.moveTo(booking.startAt.getTime() - 12 * HOUR)
    await expect(hold(world, { ...wish, learner: rival.actor })).rejects.toMatchObject({ code: 'SLOT_TAKEN' })
    await sweep('unauthorised bookings')
    expect((await hold(world, { ...wish, learner: rival.actor })).status).toBe('HELD')
  })

  it('is not taken up again by an event of its page that comes late', async () => {
    const { booking } = await bookedAhead()
    world.clock.moveTo(booking.startAt.getTime() - 12 * HOUR)
    await sweep('unauthorised bookings')
    expect(await syncCheckout(world.system, booking.id)).toBe('LAPSED')
    expect(await moneyOf(booking.id)).toBe('RELEASED')
  })
})

describe('a card that was saved for nothing', () => {
  it('says so of the booking that was cancelled', async () => {
    const { learner, booking } = await bookedAhead()
    unwrap(await cancelBooking(world.as(learner.actor), { bookingId: booking.id, expectedKeptMinor: 0 }))
    expect(await moneyOf(booking.id)).toBe('RELEASED')
  })

  it('says so of the booking whose time was gone when the card came', async () => {
    const [late, quick] = [await makeLearner(world.db), await makeLearner(world.db)]
    const expert = await makePaidExpert(world)
    const wish = { offeringId: expert.offering.id, startAt: slotAhead(world, SIX_DAYS) }
    const held = await hold(world, { ...wish, learner: late.actor })
    await pay(world, late.actor, held.id)
    world.clock.advance(10 * 60_000 + 1)
    await hold(world, { ...wish, learner: quick.actor })
    expect(await syncCheckout(world.system, held.id)).toBe('LAPSED')
    expect(await moneyOf(held.id)).toBe('RELEASED')
    expect(await syncCheckout(world.system, held.id)).toBe('LAPSED')
  })
})
