import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { refundedBeforeRelease, refundPaid } from '#src/domain/money/ledger/refund.ts'
import { postAvailableFunds } from '#src/features/payments/post-available-funds.ts'
import { postToLedger } from '#src/features/payments/post-to-ledger.ts'
import { transferDueShares } from '#src/features/payments/transfer-due-shares.ts'
import { book, slotAhead } from '#tests/support/world/book.ts'
import { balanceOf, ledgerFaults } from '#tests/support/world/ledger.ts'
import { makePaidExpert, meetFor } from '#tests/support/world/paid.ts'
import { makeLearner } from '#tests/support/world/people.ts'
import { makeWorld, type World } from '#tests/support/world/world.ts'

const HOUR = 3_600_000
const TWENTY_MINUTES = 20 * 60

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

/** A session of 20 minutes, 3 of them free, at 1.20 EUR: 20.40 EUR are to be captured, by a job not yet run. */
async function endedSession() {
  const learner = await makeLearner(world.db)
  const expert = await makePaidExpert(world)
  const wish = { learner: learner.actor, offeringId: expert.offering.id, startAt: slotAhead(world, 3) }
  const booking = await book(world, wish)
  await meetFor(world, booking, { learner: learner.actor, expert: expert.actor }, TWENTY_MINUTES)
  return { expert, booking }
}

const paymentOf = (bookingId: string) => world.db.payment.findUniqueOrThrow({ where: { bookingId } })
const stripeBalances = async () => ({
  pending: await balanceOf(world.db, 'stripe:pending'),
  available: await balanceOf(world.db, 'stripe:available'),
})

describe('a share whose charge has not settled when the guarantee is over', () => {
  it('is taken from what is pending, so that the book never says that less than nothing is available', async () => {
    const before = await stripeBalances()
    const { booking } = await endedSession()
    // Stripe was away for more than a day: captured late, settled after the guarantee.
    world.clock.advance(30 * HOUR)
    await world.settle()
    const { feeMinor } = await paymentOf(booking.id)
    const fee = feeMinor ?? 0
    world.clock.advance(43 * HOUR)
    await postAvailableFunds(world.system)
    await transferDueShares(world.system)
    await world.settle()
    expect((await paymentOf(booking.id)).transferId).toMatch(/^tr_/)
    expect(await stripeBalances()).toEqual({
      pending: before.pending + 2_040 - fee - 1_632,
      available: before.available,
    })

    world.clock.advance(6 * HOUR)
    await postAvailableFunds(world.system)
    await postAvailableFunds(world.system)
    expect(await stripeBalances()).toEqual({
      pending: before.pending,
      available: before.available + 408 - fee,
    })
    expect(await ledgerFaults(world.db)).toEqual([])
  })
})

describe('the share of a session of which a part was given back within the guarantee', () => {
  it('is less by what the expert bears of it, as the commission is by what we bear', async () => {
    const { expert, booking } = await endedSession()
    const earned = await balanceOf(world.db, 'commission')
    await world.settle()
    await giveBack(booking.id, 1_021)
    world.clock.advance(73 * HOUR)
    await postAvailableFunds(world.system)
    await transferDueShares(world.system)
    await world.settle()
    // floor(408 × 1021 / 2040) = 204 of the commission, the other 817 of the share.
    const intent = await world.db.moneyIntent.findFirstOrThrow({
      where: { bookingId: booking.id, kind: 'TRANSFER' },
    })
    expect(intent).toMatchObject({ status: 'DONE', amountMinor: 1_632 - 817 })
    expect(await balanceOf(world.db, `booking_funds:${booking.id}`)).toBe(0)
    expect(await balanceOf(world.db, `expert_payable:${expert.expert.id}`)).toBe(0)
    expect(await balanceOf(world.db, 'commission')).toBe(earned - (408 - 204))
    expect(await ledgerFaults(world.db)).toEqual([])
  })

  it.each([
    ['all of it', 2_040],
    ['all but the cent that is our commission', 2_039],
  ])('is nothing after %s was given back, and keeps nobody else waiting', async (_what, amountMinor) => {
    const { booking } = await endedSession()
    await world.settle()
    await giveBack(booking.id, amountMinor)
    world.clock.advance(73 * HOUR)
    await transferDueShares(world.system)
    expect(await transferDueShares(world.system)).toBe(0)
    expect(await balanceOf(world.db, `booking_funds:${booking.id}`)).toBe(0)
    expect(await world.db.moneyIntent.count({ where: { bookingId: booking.id, kind: 'TRANSFER' } })).toBe(0)
  })
})

/** Part of what was taken goes back to the card, and the book says so. */
async function giveBack(bookingId: string, amountMinor: number): Promise<void> {
  const { chargeId, currency } = await paymentOf(bookingId)
  const { id } = await world.system.payments.refund({
    chargeId: chargeId ?? '',
    amountMinor,
    bookingId,
    key: `refund:${bookingId}`,
  })
  const amount = { amountMinor, currency: currency as 'EUR' }
  const reference = { objectId: id, bookingId, occurredAt: world.clock.date() }
  await world.db.$transaction(async (tx) => {
    await tx.payment.update({ where: { bookingId }, data: { refundedMinor: amountMinor } })
    await postToLedger(tx as never, refundedBeforeRelease({ bookingId, amount }), reference)
    await postToLedger(tx as never, refundPaid({ amount, from: 'PENDING' }), reference)
  })
}
