import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { transferDueShares } from '#src/features/payments/transfer-due-shares.ts'
import { SWEEPS } from '#src/server/jobs/sweeps.ts'
import { ledgerFaults } from '#tests/support/world/ledger.ts'
import { bookPaid, meetFor } from '#tests/support/world/paid.ts'
import { catchEvents, deliver, type EventPost, typeOf } from '#tests/support/world/stripe-events.ts'
import { makeWorld, type World } from '#tests/support/world/world.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

let world: World
let post: EventPost
beforeAll(async () => {
  world = await makeWorld()
  post = await catchEvents(world)
})
afterEach(() => world.sandbox.control.clearFaults())
afterAll(async () => {
  await world.close()
  await post.close()
})

const paymentOf = (bookingId: string) => world.db.payment.findUniqueOrThrow({ where: { bookingId } })
const sweep = (name: string) => SWEEPS.find((one) => one.name === name)?.run(world.system)

/** What a booking has left on one of the ledger's accounts, in minor units; debits positive. */
async function left(bookingId: string, code: string): Promise<number> {
  const { _sum } = await world.db.ledgerEntry.aggregate({
    where: { account: { code }, transfer: { bookingId } },
    _sum: { amountMinor: true },
  })
  return Number(_sum.amountMinor ?? 0)
}

/** 20.40 EUR taken for a session of 20 minutes, which Stripe books with its fee only so much later. */
async function takenAndNotBooked(laterMs: number) {
  const { booking, people } = await bookPaid(world)
  world.sandbox.control.orderFault({ kind: 'late_balance_transaction', seconds: laterMs / 1_000 })
  await meetFor(world, booking, people, 20 * 60)
  await world.settle()
  expect(await paymentOf(booking.id)).toMatchObject({
    status: 'CAPTURED',
    capturedMinor: 2_040,
    feeMinor: null,
    availableOn: null,
  })
  expect(await left(booking.id, 'stripe:pending')).toBe(2_040)
  return booking.id
}

/** Everything that Stripe has sent by now, of which `charge.updated` tells the fee. */
async function deliverNews(): Promise<void> {
  const events = await post.take()
  expect(events.map(typeOf)).toContain('charge.updated')
  for (const event of events) await deliver(world, event)
}

const FEE = Math.round(2_040 * 0.015) + 25

describe('a fee that Stripe tells after the capture', () => {
  it('is taken down once, however often its event comes', async () => {
    const bookingId = await takenAndNotBooked(10 * MINUTE)
    for (const event of await post.take()) await deliver(world, event)
    expect(await paymentOf(bookingId)).toMatchObject({ feeMinor: null })
    world.sandbox.control.orderFault({ kind: 'webhook_twin', type: 'charge.updated' })
    world.sandbox.control.orderFault({ kind: 'webhook_duplicate', type: 'charge.updated' })
    world.clock.advance(10 * MINUTE + 1_000)
    await deliverNews()
    const payment = await paymentOf(bookingId)
    expect(payment).toMatchObject({ feeMinor: FEE, availableOn: expect.any(Date) })
    expect(await left(bookingId, 'stripe:pending')).toBe(2_040 - FEE)
    expect(await world.db.ledgerTransfer.count({ where: { bookingId, kind: 'FEE_CHARGED' } })).toBe(1)
    expect(await ledgerFaults(world.db)).toEqual([])
  })

  it('comes after the expert was paid, and the rest becomes available all the same', async () => {
    const bookingId = await takenAndNotBooked(80 * HOUR)
    await post.take()
    world.clock.advance(74 * HOUR)
    await transferDueShares(world.system)
    await world.settle()
    await sweep('available funds')
    expect(await paymentOf(bookingId)).toMatchObject({
      transferId: expect.any(String),
      feeMinor: null,
      fundsAvailableAt: null,
    })
    world.clock.advance(7 * HOUR)
    await deliverNews()
    world.clock.advance(49 * HOUR)
    await sweep('available funds')
    expect(await paymentOf(bookingId)).toMatchObject({ feeMinor: FEE, fundsAvailableAt: expect.any(Date) })
    expect(await left(bookingId, 'stripe:pending')).toBe(0)
    expect(await left(bookingId, 'stripe:available')).toBe(2_040 - FEE - 1_632)
    expect(await ledgerFaults(world.db)).toEqual([])
  })
})
