import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { carryOutIntent } from '#src/features/payments/carry-out-intent.ts'
import { openCheckout } from '#src/features/payments/open-checkout.ts'
import { refreshAuthorisation } from '#src/features/payments/refresh-authorisation.ts'
import { settleEndedBookings } from '#src/features/payments/settle-ended-bookings.ts'
import { syncCheckout } from '#src/features/payments/sync-checkout.ts'
import { transferDueShares } from '#src/features/payments/transfer-due-shares.ts'
import { SWEEPS } from '#src/server/jobs/sweeps.ts'
import { makeStripe } from '#src/server/payments/stripe-client.ts'
import { stripeGateway } from '#src/server/payments/stripe-gateway.ts'
import { book, hold, slotAhead } from '#tests/support/world/book.ts'
import { balanceOf, ledgerFaults } from '#tests/support/world/ledger.ts'
import { makePaidExpert, meetFor } from '#tests/support/world/paid.ts'
import { makeLearner } from '#tests/support/world/people.ts'
import { makeWorld, type World } from '#tests/support/world/world.ts'

const HOUR = 3_600_000

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())
afterEach(() => world.sandbox.control.clearFaults())

async function agreed() {
  const learner = await makeLearner(world.db)
  const expert = await makePaidExpert(world)
  const wish = { learner: learner.actor, offeringId: expert.offering.id, startAt: slotAhead(world, 3) }
  return { learner, expert, booking: await book(world, wish) }
}

async function held(seconds: number) {
  const made = await agreed()
  await meetFor(world, made.booking, { learner: made.learner.actor, expert: made.expert.actor }, seconds)
  return made
}

const paymentOf = (bookingId: string) => world.db.payment.findUniqueOrThrow({ where: { bookingId } })
const sweep = (name: string) => SWEEPS.find((one) => one.name === name)?.run(world.system)
const statusOf = async (id: string) => (await world.db.booking.findUniqueOrThrow({ where: { id } })).status

/** In Stripe's dashboard, or by the bank: nothing of ours hears of it. */
async function letGoByHand(bookingId: string): Promise<string> {
  const { paymentIntentId } = await paymentOf(bookingId)
  await world.system.payments.release({
    paymentIntentId: paymentIntentId ?? '',
    reason: 'TEST',
    key: `by-hand:${bookingId}`,
  })
  return paymentIntentId ?? ''
}

async function expectSettledForNothing(bookingId: string): Promise<void> {
  expect(await statusOf(bookingId)).toBe('SETTLED')
  expect(await paymentOf(bookingId)).toMatchObject({ status: 'RELEASED', capturedMinor: 0 })
  const intent = await world.db.moneyIntent.findFirstOrThrow({ where: { bookingId, kind: 'CAPTURE' } })
  expect(intent).toMatchObject({ status: 'REFUSED' })
  expect(await ledgerFaults(world.db)).toEqual([])
}

describe('a release that its own webhook overtakes', () => {
  it('still settles the booking', async () => {
    const { booking } = await held(60)
    const { paymentIntentId } = await paymentOf(booking.id)
    const intent = await world.db.moneyIntent.findFirstOrThrow({
      where: { bookingId: booking.id, kind: 'RELEASE' },
    })
    await world.system.payments.release({
      paymentIntentId: paymentIntentId ?? '',
      reason: 'TEST',
      key: intent.key,
    })
    await refreshAuthorisation(world.system, paymentIntentId ?? '')
    await carryOutIntent(world.system, { intentId: intent.id })
    await settleEndedBookings(world.system)
    expect(await statusOf(booking.id)).toBe('SETTLED')
    expect(await ledgerFaults(world.db)).toEqual([])
  })
})

describe('a key of ours that Stripe does not accept for a moment', () => {
  it('leaves the capture planned, and it is made when the key is right again', async () => {
    const { booking } = await held(20 * 60)
    const secrets = { platformWebhook: 'x', connectWebhook: 'x' }
    const wrongKey = stripeGateway(makeStripe('sk_test_rotated_away', world.sandbox.url, 1_500), secrets)
    await world.jobs.drain({ ...world.system, payments: wrongKey })
    const intent = await world.db.moneyIntent.findFirstOrThrow({
      where: { bookingId: booking.id, kind: 'CAPTURE' },
    })
    expect(intent.status).toBe('PLANNED')
    await carryOutIntent(world.system, { intentId: intent.id })
    expect(await paymentOf(booking.id)).toMatchObject({ status: 'CAPTURED', capturedMinor: 2_040 })
  })
})

describe('a page that Stripe makes while the hold runs out', () => {
  it('is closed at once; somebody who paid on it all the same gets the money back and is told', async () => {
    const learner = await makeLearner(world.db)
    const expert = await makePaidExpert(world)
    const wish = { learner: learner.actor, offeringId: expert.offering.id, startAt: slotAhead(world, 5) }
    const booking = await hold(world, wish)
    const slow = { ...world.system.payments }
    const ctx = {
      ...world.as(learner.actor),
      payments: {
        ...slow,
        openCheckout: async (input: Parameters<typeof slow.openCheckout>[0]) => {
          const page = await slow.openCheckout(input)
          world.clock.advance(10 * 60_000 + 1)
          await world.jobs.drain(world.system)
          return page
        },
      },
    }
    expect(await openCheckout(ctx, booking.id)).toMatchObject({ ok: false, error: { code: 'HOLD_EXPIRED' } })
    const { checkoutSessionId } = await paymentOf(booking.id)
    world.sandbox.control.pay(checkoutSessionId ?? '')
    const other = await makeLearner(world.db)
    await hold(world, { ...wish, learner: other.actor })
    await world.settle()
    await syncCheckout(world.system, booking.id)
    await world.settle()
    expect(await paymentOf(booking.id)).toMatchObject({ status: 'RELEASED' })
    const told = await world.db.outboundMail.count({
      where: { bookingId: booking.id, template: 'PAYMENT_TOO_LATE' },
    })
    expect(told).toBe(1)
    expect(await ledgerFaults(world.db)).toEqual([])
  })
})

describe('a reservation that is let go without us', () => {
  it('before the session ends the agreement, and both are told', async () => {
    const { booking } = await agreed()
    const paymentIntentId = await letGoByHand(booking.id)
    await refreshAuthorisation(world.system, paymentIntentId)
    expect(await statusOf(booking.id)).toBe('LAPSED')
    expect(
      await world.db.outboundMail.count({ where: { bookingId: booking.id, template: 'BOOKING_LAPSED' } }),
    ).toBe(2)
    expect(await ledgerFaults(world.db)).toEqual([])
  })

  it('after the session charges nothing, settles, and leaves the refused capture for a person to see', async () => {
    const { booking } = await held(20 * 60)
    await letGoByHand(booking.id)
    await world.jobs.drain(world.system)
    await expectSettledForNothing(booking.id)
  })

  it('after the session, with Stripe away at the moment of the refusal, is found by the sweep', async () => {
    const { booking } = await held(20 * 60)
    await letGoByHand(booking.id)
    // The capture reads the reservation once itself; the look behind its refusal is the second.
    const reads = { method: 'GET', path: '/v1/payment_intents/*' }
    world.sandbox.control.orderFault({ kind: 'error_429', ...reads, nth: 2, times: 1 })
    await world.jobs.drain(world.system)
    expect(await statusOf(booking.id)).toBe('ENDED')
    await sweep('stripe')
    await expectSettledForNothing(booking.id)
  })

  it('before the session, without any word of Stripe, is found by the sweep within its last hour', async () => {
    const { booking } = await agreed()
    await letGoByHand(booking.id)
    await sweep('stripe')
    expect(await statusOf(booking.id)).toBe('CONFIRMED')
    world.clock.moveTo(booking.startAt.getTime() - HOUR)
    await sweep('stripe')
    expect(await statusOf(booking.id)).toBe('LAPSED')
    expect(await ledgerFaults(world.db)).toEqual([])
  })
})

describe('money that a bank disputes', () => {
  it('is not sent on to the expert', async () => {
    const { booking } = await held(20 * 60)
    await world.settle()
    const { chargeId, paymentIntentId } = await paymentOf(booking.id)
    world.sandbox.control.dispute(chargeId ?? '', { reason: 'fraudulent' } as never)
    await refreshAuthorisation(world.system, paymentIntentId ?? '')
    world.clock.advance(73 * HOUR)
    await transferDueShares(world.system)
    await world.settle()
    expect(await paymentOf(booking.id)).toMatchObject({ frozenReason: 'DISPUTE', transferId: null })
  })
})

describe('a transfer that came through although nobody heard of it', () => {
  it('is found by asking, when Stripe has forgotten the key, and is not made again', async () => {
    const { booking, expert } = await held(20 * 60)
    await world.settle()
    world.clock.advance(73 * HOUR)
    await transferDueShares(world.system)
    const intent = await world.db.moneyIntent.findFirstOrThrow({
      where: { bookingId: booking.id, kind: 'TRANSFER' },
    })
    const { chargeId } = await paymentOf(booking.id)
    const { id } = await world.system.payments.transfer({
      chargeId: chargeId ?? '',
      amountMinor: intent.amountMinor,
      currency: intent.currency,
      destination: expert.accountId,
      bookingId: booking.id,
      key: intent.key,
    })
    world.clock.advance(25 * HOUR)
    await carryOutIntent(world.system, { intentId: intent.id })
    expect(await paymentOf(booking.id)).toMatchObject({ transferId: id })
    expect(await ledgerFaults(world.db)).toEqual([])
  })
})

describe('a fee that no event has told', () => {
  it('is asked for an hour after the capture, oldest first', async () => {
    const { booking } = await held(20 * 60)
    await world.settle()
    const { feeMinor, chargeId } = await paymentOf(booking.id)
    const pendingBefore = await balanceOf(world.db, 'stripe:pending')
    await world.db.payment.update({ where: { bookingId: booking.id }, data: { feeMinor: null } })
    await sweep('stripe')
    expect((await paymentOf(booking.id)).feeMinor).toBeNull()
    world.clock.advance(HOUR)
    await sweep('stripe')
    expect(await paymentOf(booking.id)).toMatchObject({ feeMinor, chargeId })
    expect(await balanceOf(world.db, 'stripe:pending')).toBe(pendingBefore - (feeMinor ?? 0))
  })
})
