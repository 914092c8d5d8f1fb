import { describe, expect, it } from 'vitest'
import { DAY, hold, idOf, takenCharge } from './support/moves.ts'
import { sandboxPerTest } from './support/sandbox.ts'

const START = Date.UTC(2027, 2, 1, 12) / 1000
const bench = sandboxPerTest({ startAt: START })

describe('the clock', () => {
  it('starts where it is told to and goes on from there', async () => {
    const { created } = await bench.stripe.customers.create({})
    expect(created).toBeGreaterThanOrEqual(START)
    expect(created).toBeLessThan(START + 10)
  })

  it('moves forward only', () => {
    bench.control.advance(100)
    expect(() => bench.control.setTime(START)).toThrow('only moves forward')
    expect(() => bench.control.advance(-1)).toThrow('only moves forward')
  })

  it('lets a hold expire at the very second that its charge announced', async () => {
    const { id } = await hold(bench)
    const charge = await bench.stripe.charges.retrieve(
      idOf((await bench.stripe.paymentIntents.retrieve(id)).latest_charge),
    )
    const end = charge.payment_method_details?.card?.capture_before ?? 0
    bench.control.setTime(end - 60)
    expect(await bench.stripe.paymentIntents.retrieve(id)).toMatchObject({ status: 'requires_capture' })
    bench.control.setTime(end)
    expect(await bench.stripe.paymentIntents.retrieve(id)).toMatchObject({
      status: 'canceled',
      cancellation_reason: 'expired',
      canceled_at: end,
    })
    expect(await bench.stripe.charges.retrieve(charge.id)).toMatchObject({ refunded: true, captured: false })
    expect(await bench.eventTypes()).toEqual(
      expect.arrayContaining(['charge.expired', 'payment_intent.canceled']),
    )
  })

  it('leaves a captured charge alone', async () => {
    const charge = await takenCharge(bench)
    bench.control.advance(30 * DAY)
    expect(await bench.stripe.charges.retrieve(charge)).toMatchObject({ captured: true, refunded: false })
  })

  it('makes money available on the day that was announced', async () => {
    await takenCharge(bench)
    const [entry] = (await bench.stripe.balanceTransactions.list()).data
    bench.control.setTime((entry?.available_on ?? 0) - 60)
    expect(await bench.stripe.balance.retrieve()).toMatchObject({ available: [{ amount: 0 }] })
    bench.control.setTime(entry?.available_on ?? 0)
    expect(await bench.stripe.balance.retrieve()).toMatchObject({ available: [{ amount: 3521 }] })
    expect(await bench.stripe.balanceTransactions.retrieve(String(entry?.id))).toMatchObject({
      status: 'available',
    })
    expect(await bench.eventTypes()).toContain('balance.available')
  })

  it('makes money of one card available at once', async () => {
    await takenCharge(bench, 'pm_card_bypassPending')
    expect(await bench.stripe.balance.retrieve()).toMatchObject({ available: [{ amount: 3521 }] })
  })
})
