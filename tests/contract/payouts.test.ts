import { describe, expect, it } from 'vitest'
import { FAILING_IBAN } from '#local/stripe-sandbox/connect/onboard.ts'
import { DAY, onboardedExpert, refusal, takenCharge } from './support/moves.ts'
import { sandboxPerTest } from './support/sandbox.ts'

const bench = sandboxPerTest()
const connected = (stripeAccount: string) => ({ stripeAccount })

describe('payouts', () => {
  const earning = async (iban?: string) => {
    const id = await onboardedExpert(bench, iban)
    await bench.stripe.transfers.create({
      amount: 2880,
      currency: 'eur',
      destination: id,
      source_transaction: await takenCharge(bench),
    })
    return id
  }

  it('go out by themselves every day and arrive', async () => {
    const id = await earning()
    bench.control.advance(5 * DAY)
    const { data } = await bench.stripe.payouts.list({}, connected(id))
    expect(data).toMatchObject([{ amount: 2880, automatic: true, status: 'paid' }])
    await bench.control.drain()
    const types = bench.events().flatMap((event) => (event.account === id ? [event.type] : []))
    expect(types).toEqual(expect.arrayContaining(['payout.created', 'payout.updated', 'payout.paid']))
  })

  it('say which transactions they are made of', async () => {
    const id = await earning()
    bench.control.advance(5 * DAY)
    const [payout] = (await bench.stripe.payouts.list({}, connected(id))).data
    const { data } = await bench.stripe.balanceTransactions.list({ payout: payout?.id }, connected(id))
    expect(data.map(({ type, net }) => [type, net])).toEqual([
      ['payout', -2880],
      ['payment', 2880],
    ])
  })

  it('carry money too that was available at once', async () => {
    const id = await onboardedExpert(bench)
    await bench.stripe.transfers.create({
      amount: 1000,
      currency: 'eur',
      destination: id,
      source_transaction: await takenCharge(bench, 'pm_card_bypassPending'),
    })
    bench.control.advance(3 * DAY)
    const { data } = await bench.stripe.payouts.list({}, connected(id))
    expect(data).toMatchObject([{ amount: 1000, automatic: true, status: 'paid' }])
  })

  it('wait for the platform on a manual schedule', async () => {
    const id = await earning()
    await bench.stripe.accounts.update(id, { settings: { payouts: { schedule: { interval: 'manual' } } } })
    bench.control.advance(5 * DAY)
    expect((await bench.stripe.payouts.list({}, connected(id))).data).toEqual([])
    const pay = (amount: number) => bench.stripe.payouts.create({ amount, currency: 'eur' }, connected(id))
    expect(await refusal(pay(2881))).toMatchObject({ code: 'balance_insufficient' })
    const payout = await pay(2000)
    expect(payout).toMatchObject({ status: 'pending', automatic: false })
    expect(await bench.stripe.payouts.cancel(payout.id, {}, connected(id))).toMatchObject({
      status: 'canceled',
    })
    expect(await bench.stripe.balance.retrieve({}, connected(id))).toMatchObject({
      available: [{ amount: 2880 }],
    })
  })

  it('fail at a closed bank account, which then blocks further ones', async () => {
    const id = await earning(FAILING_IBAN)
    bench.control.advance(5 * DAY)
    const { data } = await bench.stripe.payouts.list({}, connected(id))
    expect(data).toMatchObject([{ status: 'failed', failure_code: 'account_closed' }])
    expect(await bench.stripe.accounts.retrieve(id)).toMatchObject({ payouts_enabled: false })
    expect(await bench.stripe.balance.retrieve({}, connected(id))).toMatchObject({
      available: [{ amount: 2880 }],
    })
  })

  it('can fail after they were paid', async () => {
    const id = await earning()
    bench.control.advance(5 * DAY)
    const [paid] = (await bench.stripe.payouts.list({}, connected(id))).data
    expect(bench.control.failPayout(String(paid?.id), id)).toMatchObject({ status: 'failed' })
  })

  it('exist for the platform too', async () => {
    await takenCharge(bench)
    bench.control.advance(2 * DAY)
    const payout = await bench.stripe.payouts.create({ amount: 3521, currency: 'eur' })
    bench.control.advance(2 * DAY)
    expect(await bench.stripe.payouts.retrieve(payout.id)).toMatchObject({ status: 'paid' })
    expect(await bench.stripe.balance.retrieve()).toMatchObject({ available: [{ amount: 0 }] })
  })
})
