import { describe, expect, it } from 'vitest'
import { DAY, hold, idOf, onboardedExpert } from './support/moves.ts'
import { sandboxPerTest } from './support/sandbox.ts'

const bench = sandboxPerTest()

/** Money that is taken at once and booked ten minutes later. */
async function takenAndNotBooked() {
  const intent = await hold(bench)
  bench.control.orderFault({ kind: 'late_balance_transaction', seconds: 600 })
  const captured = await bench.stripe.paymentIntents.capture(intent.id, { expand: ['latest_charge'] })
  return { charge: idOf(captured.latest_charge), captured }
}

const pending = async () => (await bench.stripe.balance.retrieve()).pending[0]?.amount

describe('a balance transaction that comes late', () => {
  it('is null in the answer, in the events of the capture and on the balance', async () => {
    const { charge, captured } = await takenAndNotBooked()
    expect(captured).toMatchObject({
      status: 'succeeded',
      amount_received: 3600,
      latest_charge: { captured: true, amount_captured: 3600, balance_transaction: null },
    })
    await bench.control.drain()
    const told = bench.events().find(({ type }) => type === 'charge.captured')
    expect(told?.data.object).toMatchObject({ id: charge, balance_transaction: null })
    expect((await bench.stripe.balanceTransactions.list()).data).toEqual([])
    expect(await pending()).toBe(0)
  })

  it('arrives in its time with its fee, and `charge.updated` says so', async () => {
    const { charge } = await takenAndNotBooked()
    bench.control.advance(590)
    expect(await bench.eventTypes()).not.toContain('charge.updated')
    bench.control.advance(10)
    await bench.control.drain()
    const told = bench.events().find(({ type }) => type === 'charge.updated')
    expect(told?.data.previous_attributes).toEqual({ balance_transaction: null })
    const { balance_transaction: entry } = await bench.stripe.charges.retrieve(charge, {
      expand: ['balance_transaction'],
    })
    expect(entry).toMatchObject({ amount: 3600, fee: 79, net: 3521, source: charge })
    expect(told?.data.object).toMatchObject({ id: charge, balance_transaction: idOf(entry) })
    expect(await pending()).toBe(3521)
  })

  it('holds up neither a transfer from the charge nor a refund of it', async () => {
    const { charge } = await takenAndNotBooked()
    const destination = await onboardedExpert(bench)
    const transfer = await bench.stripe.transfers.create({
      amount: 2000,
      currency: 'eur',
      destination,
      source_transaction: charge,
    })
    expect(transfer).toMatchObject({ amount: 2000, source_transaction: charge })
    expect(await bench.stripe.refunds.create({ charge, amount: 600 })).toMatchObject({ status: 'succeeded' })
    bench.control.advance(3 * DAY)
    const { available } = await bench.stripe.balance.retrieve()
    expect(available[0]?.amount).toBe(3600 - 79 - 2000 - 600)
  })

  it('strikes the taking that was ordered and no other', async () => {
    bench.control.orderFault({ kind: 'late_balance_transaction', nth: 2 })
    const booked: boolean[] = []
    for (let taking = 0; taking < 3; taking += 1) {
      const { id } = await hold(bench)
      const { latest_charge: charge } = await bench.stripe.paymentIntents.capture(id, {
        expand: ['latest_charge'],
      })
      booked.push(typeof charge === 'object' && charge?.balance_transaction !== null)
    }
    expect(booked).toEqual([true, false, true])
  })
})
