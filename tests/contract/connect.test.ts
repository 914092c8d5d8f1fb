import { describe, expect, it } from 'vitest'
import { DAY, hold, onboardedExpert, refusal, takenCharge } from './support/moves.ts'
import { sandboxPerTest } from './support/sandbox.ts'

const bench = sandboxPerTest()
const connected = (stripeAccount: string) => ({ stripeAccount })
const expressAccount = () =>
  bench.stripe.accounts.create({
    country: 'FR',
    controller: {
      fees: { payer: 'application' },
      losses: { payments: 'application' },
      stripe_dashboard: { type: 'express' },
    },
    capabilities: { transfers: { requested: true } },
  })

describe('becoming payable', () => {
  it('starts with everything due and nothing allowed', async () => {
    const account = await expressAccount()
    expect(account).toMatchObject({
      capabilities: { transfers: 'inactive' },
      details_submitted: false,
      payouts_enabled: false,
      default_currency: 'eur',
    })
    expect(account.requirements?.currently_due).toContain('external_account')
  })

  it('is told to the Connect endpoint when onboarding is through', async () => {
    const { id } = await expressAccount()
    bench.control.onboard(id)
    expect(await bench.stripe.accounts.retrieve(id)).toMatchObject({
      capabilities: { transfers: 'active' },
      payouts_enabled: true,
      details_submitted: true,
      requirements: { currently_due: [], disabled_reason: null },
    })
    await bench.control.drain()
    const seen = bench.events().filter((event) => event.account === id)
    expect(seen.map((event) => event.type)).toEqual(
      expect.arrayContaining(['account.updated', 'capability.updated', 'account.external_account.created']),
    )
    expect(bench.receiver.received.every(({ path }) => path === '/connect')).toBe(true)
  })

  it('can fall back to past due', async () => {
    const id = await onboardedExpert(bench)
    bench.control.onboard(id, 'past_due')
    const account = await bench.stripe.accounts.retrieve(id)
    expect(account).toMatchObject({
      capabilities: { transfers: 'inactive' },
      payouts_enabled: false,
      requirements: { disabled_reason: 'requirements.past_due' },
    })
    expect(account.requirements?.past_due).not.toEqual([])
    await bench.control.drain()
    const told = bench.events().filter(({ type }) => type === 'capability.updated')
    expect(told.at(-1)?.data.object).toMatchObject({
      status: 'inactive',
      requirements: { disabled_reason: 'requirements.fields_needed' },
    })
  })

  it('gives a login link only after onboarding', async () => {
    const { id } = await expressAccount()
    expect(await refusal(bench.stripe.accounts.createLoginLink(id))).toMatchObject({ statusCode: 400 })
    bench.control.onboard(id)
    expect((await bench.stripe.accounts.createLoginLink(id)).url).toContain(id)
  })
})

describe('transfers', () => {
  it('run ahead of settlement when they name their charge, and settle with it', async () => {
    const destination = await onboardedExpert(bench)
    const charge = await takenCharge(bench)
    const transfer = await bench.stripe.transfers.create({
      amount: 2880,
      currency: 'eur',
      destination,
      source_transaction: charge,
      expand: ['destination_payment', 'balance_transaction'],
    })
    expect(transfer).toMatchObject({
      amount: 2880,
      transfer_group: 'booking_1',
      destination_payment: { amount: 2880, source_transfer: transfer.id },
      balance_transaction: { amount: -2880, status: 'pending' },
    })
    const balance = () => bench.stripe.balance.retrieve({}, connected(destination))
    expect(await balance()).toMatchObject({ pending: [{ amount: 2880 }], available: [{ amount: 0 }] })
    bench.control.advance(2 * DAY)
    expect(await balance()).toMatchObject({ pending: [{ amount: 0 }], available: [{ amount: 2880 }] })
    expect(await bench.stripe.balance.retrieve()).toMatchObject({ available: [{ amount: 3521 - 2880 }] })
  })

  it('never exceed their charge', async () => {
    const destination = await onboardedExpert(bench)
    const source = await takenCharge(bench)
    const send = (amount: number) =>
      bench.stripe.transfers.create({ amount, currency: 'eur', destination, source_transaction: source })
    await send(3000)
    expect(await refusal(send(601))).toMatchObject({ param: 'amount' })
    await send(600)
  })

  it('need available money when they name no charge', async () => {
    const destination = await onboardedExpert(bench)
    await takenCharge(bench)
    const send = () => bench.stripe.transfers.create({ amount: 1000, currency: 'eur', destination })
    expect(await refusal(send())).toMatchObject({ code: 'balance_insufficient' })
    bench.control.advance(2 * DAY)
    expect(await send()).toMatchObject({ amount: 1000 })
  })

  it('do not go to an account that has not been onboarded, nor from an uncaptured charge', async () => {
    const { id } = await expressAccount()
    const source = await takenCharge(bench)
    const send = (destination: string, charge: string) =>
      bench.stripe.transfers.create({ amount: 100, currency: 'eur', destination, source_transaction: charge })
    expect(await refusal(send(id, source))).toMatchObject({ code: 'insufficient_capabilities_for_transfer' })
    bench.control.onboard(id)
    const held = await hold(bench)
    const charge = typeof held.latest_charge === 'object' ? held.latest_charge?.id : held.latest_charge
    expect(await refusal(send(id, String(charge)))).toMatchObject({ param: 'source_transaction' })
  })

  it('come back by a reversal, in parts, as far as the expert has the money', async () => {
    const destination = await onboardedExpert(bench)
    const charge = await takenCharge(bench)
    const { id } = await bench.stripe.transfers.create({
      amount: 2880,
      currency: 'eur',
      destination,
      source_transaction: charge,
    })
    await bench.stripe.transfers.createReversal(id, { amount: 880 })
    await bench.stripe.transfers.createReversal(id, {}, { idempotencyKey: 'rest' })
    const transfer = await bench.stripe.transfers.retrieve(id)
    expect(transfer).toMatchObject({ amount_reversed: 2880, reversed: true })
    expect(transfer.reversals.data).toHaveLength(2)
    expect((await bench.stripe.transfers.listReversals(id)).data.map(({ amount }) => amount)).toEqual([
      2000, 880,
    ])
    expect(await bench.stripe.balance.retrieve({}, connected(destination))).toMatchObject({
      pending: [{ amount: 0 }],
    })
  })

  it('cannot come back once the expert was paid out', async () => {
    const destination = await onboardedExpert(bench)
    const { id } = await bench.stripe.transfers.create({
      amount: 2880,
      currency: 'eur',
      destination,
      source_transaction: await takenCharge(bench),
    })
    bench.control.advance(6 * DAY)
    expect(await refusal(bench.stripe.transfers.createReversal(id))).toMatchObject({
      code: 'balance_insufficient',
    })
  })
})

describe('the Stripe-Account header', () => {
  it('shows the objects of that account and no others', async () => {
    const id = await onboardedExpert(bench)
    const charge = await takenCharge(bench)
    expect(await refusal(bench.stripe.charges.retrieve(charge, {}, connected(id)))).toMatchObject({
      code: 'resource_missing',
      statusCode: 404,
    })
    expect(
      (await bench.stripe.events.list({}, connected(id))).data.every((event) => event.account === id),
    ).toBe(true)
  })

  it('is refused for an account that does not exist', async () => {
    expect(await refusal(bench.stripe.balance.retrieve({}, connected('acct_none')))).toMatchObject({
      statusCode: 403,
      code: 'account_invalid',
    })
  })
})
