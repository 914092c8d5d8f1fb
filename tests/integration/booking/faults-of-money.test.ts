import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { API_FAULTS } from '#local/stripe-sandbox/faults/definitions.ts'
import { lapseExpiredHolds } from '#src/features/booking/lapse-hold.ts'
import { carryOutOverdueIntents } from '#src/features/payments/carry-out-intent.ts'
import { openCheckout } from '#src/features/payments/open-checkout.ts'
import { syncCheckout } from '#src/features/payments/sync-checkout.ts'
import { transferDueShares } from '#src/features/payments/transfer-due-shares.ts'
import { book, hold, pay, slotAhead } from '#tests/support/world/book.ts'
import { balanceOf, ledgerFaults } from '#tests/support/world/ledger.ts'
import { bookPaid, makePaidExpert, meetFor } from '#tests/support/world/paid.ts'
import { makeLearner } from '#tests/support/world/people.ts'
import { makeWorld, type World } from '#tests/support/world/world.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())
afterEach(() => world.sandbox.control.clearFaults())

const TWENTY_MINUTES = 20 * 60

/** A held session of 20 minutes, 3 of them free, at 1.20 EUR: 20.40 EUR are to be captured. */
async function endedSession() {
  const { people, ...session } = await bookPaid(world)
  await meetFor(world, session.booking, people, TWENTY_MINUTES)
  return session
}

/** The charges and transfers that Stripe itself knows of a booking. */
async function atStripe(bookingId: string) {
  const payment = await world.db.payment.findUniqueOrThrow({ where: { bookingId } })
  const objects = (
    world.sandbox.control.state() as { objects: { kind: string; object: Record<string, unknown> }[] }
  ).objects
  const captured = objects
    .filter(({ kind, object }) => kind === 'charge' && object.payment_intent === payment.paymentIntentId)
    .map(({ object }) => Number(object.amount_captured))
  const transfers = objects
    .filter(({ kind, object }) => kind === 'transfer' && object.transfer_group === bookingId)
    .map(({ object }) => Number(object.amount))
  return { payment, captured, transfers }
}

async function settleInTheEnd(bookingId: string) {
  for (let round = 0; round < 4; round++) {
    await world.jobs.drain(world.system)
    world.clock.advance(2 * MINUTE)
    await carryOutOverdueIntents(world.system)
  }
  return world.db.booking.findUniqueOrThrow({ where: { id: bookingId } })
}

const CAPTURE = { method: 'POST', path: '/v1/payment_intents/*/capture' }

describe('a capture is made once, whatever happens to the call', () => {
  for (const kind of API_FAULTS)
    it(`when the call ends in ${kind}`, async () => {
      const { booking } = await endedSession()
      world.sandbox.control.orderFault({ kind, ...CAPTURE, times: 3 })
      const settled = await settleInTheEnd(booking.id)
      const { payment, captured } = await atStripe(booking.id)
      expect(settled.status).toBe('SETTLED')
      expect(captured).toEqual([2_040])
      expect(payment.capturedMinor).toBe(2_040)
      expect(await ledgerFaults(world.db)).toEqual([])
    }, 60_000)

  it('when the process dies after Stripe has answered and before the result is written', async () => {
    const { booking } = await endedSession()
    const { payment } = await atStripe(booking.id)
    const intent = await world.db.moneyIntent.findFirstOrThrow({
      where: { bookingId: booking.id, kind: 'CAPTURE' },
    })
    await world.system.payments.capture({
      paymentIntentId: payment.paymentIntentId ?? '',
      amountMinor: intent.amountMinor,
      key: intent.key,
    })
    const settled = await settleInTheEnd(booking.id)
    expect(settled.status).toBe('SETTLED')
    expect((await atStripe(booking.id)).captured).toEqual([2_040])
    expect(await ledgerFaults(world.db)).toEqual([])
  })

  it('when ten workers take the same job at once', async () => {
    const { booking } = await endedSession()
    const jobs = world.jobs.jobs.filter(({ name }) => name === 'money.carry-out')
    for (let copy = 0; copy < 9; copy++) world.jobs.jobs.push(...jobs)
    await Promise.all(Array.from({ length: 10 }, () => world.jobs.drain(world.system)))
    const settled = await settleInTheEnd(booking.id)
    expect(settled.status).toBe('SETTLED')
    expect((await atStripe(booking.id)).captured).toEqual([2_040])
    expect(await ledgerFaults(world.db)).toEqual([])
  })
})

describe('a transfer is made once', () => {
  it('when its answer is lost and the job runs again', async () => {
    const { booking, expert } = await endedSession()
    await settleInTheEnd(booking.id)
    world.clock.advance(73 * HOUR)
    world.sandbox.control.orderFault({ kind: 'drop_after', method: 'POST', path: '/v1/transfers', times: 3 })
    await transferDueShares(world.system)
    await settleInTheEnd(booking.id)
    const { transfers, payment } = await atStripe(booking.id)
    expect(transfers).toEqual([1_632])
    expect(payment.transferId).not.toBeNull()
    expect(await balanceOf(world.db, `expert_payable:${expert.expert.id}`)).toBe(0)
    expect(await ledgerFaults(world.db)).toEqual([])
  }, 60_000)

  it('when it was made and answered with an error, which its key answers from then on', async () => {
    const { booking } = await endedSession()
    await settleInTheEnd(booking.id)
    world.clock.advance(73 * HOUR)
    const transfer = { method: 'POST', path: '/v1/transfers' }
    world.sandbox.control.orderFault({ kind: 'error_500_after_success', ...transfer })
    await transferDueShares(world.system)
    await settleInTheEnd(booking.id)
    const { transfers, payment } = await atStripe(booking.id)
    expect(transfers).toEqual([1_632])
    expect(payment.transferId).not.toBeNull()
    expect(await ledgerFaults(world.db)).toEqual([])
  }, 60_000)

  it('waits, and says why, while the expert cannot be paid', async () => {
    const { booking, expert } = await endedSession()
    await settleInTheEnd(booking.id)
    await world.db.payoutAccount.update({
      where: { expertId: expert.expert.id },
      data: { transfersActive: false },
    })
    world.clock.advance(73 * HOUR)
    await transferDueShares(world.system)
    await settleInTheEnd(booking.id)
    expect((await atStripe(booking.id)).transfers).toEqual([])
    await world.db.payoutAccount.update({
      where: { expertId: expert.expert.id },
      data: { transfersActive: true },
    })
    await transferDueShares(world.system)
    await world.settle()
    expect((await atStripe(booking.id)).transfers).toEqual([1_632])
  })
})

describe('paying for a hold', () => {
  it('confirms once, however often and in whatever order the news arrives', async () => {
    const learner = await makeLearner(world.db)
    const expert = await makePaidExpert(world)
    const held = await hold(world, {
      learner: learner.actor,
      offeringId: expert.offering.id,
      startAt: slotAhead(world, 5),
    })
    await pay(world, learner.actor, held.id)
    await Promise.all(Array.from({ length: 8 }, () => syncCheckout(world.system, held.id)))
    await world.settle()
    const history = await world.db.bookingHistory.findMany({
      where: { bookingId: held.id, toStatus: 'CONFIRMED' },
    })
    expect(history).toHaveLength(1)
    expect(await ledgerFaults(world.db)).toEqual([])
  })

  it('a refused card leaves the hold as it was', async () => {
    const learner = await makeLearner(world.db)
    const expert = await makePaidExpert(world)
    const held = await hold(world, {
      learner: learner.actor,
      offeringId: expert.offering.id,
      startAt: slotAhead(world, 5),
    })
    const paid = await pay(world, learner.actor, held.id, '4000000000009995')
    expect(paid.outcome).toBe('refused')
    expect(await syncCheckout(world.system, held.id)).toBe('HELD')
    expect((await pay(world, learner.actor, held.id)).outcome).toBe('complete')
    expect(await syncCheckout(world.system, held.id)).toBe('CONFIRMED')
  })

  it('frees the slot after ten minutes and closes the page, so that nobody pays for it any more', async () => {
    const learner = await makeLearner(world.db)
    const expert = await makePaidExpert(world)
    const startAt = slotAhead(world, 5)
    const held = await hold(world, { learner: learner.actor, offeringId: expert.offering.id, startAt })
    await openCheckout(world.as(learner.actor), held.id)
    world.clock.advance(10 * MINUTE + 1)
    await world.settle()
    expect((await world.db.booking.findUniqueOrThrow({ where: { id: held.id } })).status).toBe('LAPSED')
    const payment = await world.db.payment.findUniqueOrThrow({ where: { bookingId: held.id } })
    expect(payment.status).toBe('RELEASED')
    expect(() => world.sandbox.control.pay(payment.checkoutSessionId ?? '')).toThrow()
    const other = await makeLearner(world.db)
    expect(
      (await hold(world, { learner: other.actor, offeringId: expert.offering.id, startAt })).status,
    ).toBe('HELD')
  })

  it('that comes late gets the slot when it is still free', async () => {
    const learner = await makeLearner(world.db)
    const expert = await makePaidExpert(world)
    const held = await hold(world, {
      learner: learner.actor,
      offeringId: expert.offering.id,
      startAt: slotAhead(world, 5),
    })
    await pay(world, learner.actor, held.id)
    world.clock.advance(10 * MINUTE + 1)
    await lapseExpiredHolds(world.system)
    expect((await world.db.booking.findUniqueOrThrow({ where: { id: held.id } })).status).toBe('LAPSED')
    expect(await syncCheckout(world.system, held.id)).toBe('CONFIRMED')
    await world.settle()
    expect((await world.db.payment.findUniqueOrThrow({ where: { bookingId: held.id } })).status).toBe(
      'AUTHORISED',
    )
    expect(await ledgerFaults(world.db)).toEqual([])
  })

  it('that comes late for a slot that is gone is let go at once, and the learner is told', async () => {
    const late = await makeLearner(world.db)
    const quick = await makeLearner(world.db)
    const expert = await makePaidExpert(world)
    const wish = { offeringId: expert.offering.id, startAt: slotAhead(world, 5) }
    const held = await hold(world, { learner: late.actor, ...wish })
    await pay(world, late.actor, held.id)
    world.clock.advance(10 * MINUTE + 1)
    const taken = await book(world, { learner: quick.actor, ...wish })
    expect(taken.status).toBe('CONFIRMED')
    await syncCheckout(world.system, held.id)
    await world.settle()
    expect((await world.db.booking.findUniqueOrThrow({ where: { id: held.id } })).status).toBe('LAPSED')
    expect((await world.db.payment.findUniqueOrThrow({ where: { bookingId: held.id } })).status).toBe(
      'RELEASED',
    )
    const told = await world.db.outboundMail.findMany({
      where: { bookingId: held.id, template: 'PAYMENT_TOO_LATE' },
    })
    expect(told).toHaveLength(1)
    expect(await ledgerFaults(world.db)).toEqual([])
  })
})
