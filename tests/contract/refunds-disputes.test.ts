import { describe, expect, it } from 'vitest'
import { DAY, hold, idOf, onboardedExpert, refusal, takenCharge } from './support/moves.ts'
import { sandboxPerTest } from './support/sandbox.ts'

const bench = sandboxPerTest()
const platformFunds = async () => {
  const { available, pending } = await bench.stripe.balance.retrieve()
  return [...available, ...pending].reduce((sum, { amount }) => sum + amount, 0)
}

describe('refunds', () => {
  it('give back all of it at once and keep the fee', async () => {
    const charge = await takenCharge(bench)
    const refund = await bench.stripe.refunds.create({ charge, reason: 'requested_by_customer' })
    expect(refund).toMatchObject({ status: 'succeeded', amount: 3600, charge })
    expect(await bench.stripe.charges.retrieve(charge)).toMatchObject({
      refunded: true,
      amount_refunded: 3600,
    })
    expect(await platformFunds()).toBe(-79)
    expect(await bench.eventTypes()).toEqual(expect.arrayContaining(['refund.created', 'charge.refunded']))
  })

  it('give back in parts, by the intent, up to what was taken', async () => {
    const { id } = await hold(bench)
    await bench.stripe.paymentIntents.capture(id, { amount_to_capture: 2000 })
    const refund = (amount: number) => bench.stripe.refunds.create({ payment_intent: id, amount })
    await refund(500)
    expect(await refusal(refund(1501))).toMatchObject({ param: 'amount' })
    await refund(1500)
    expect(await refusal(refund(1))).toMatchObject({ code: 'charge_already_refunded' })
    expect((await bench.stripe.refunds.list({ payment_intent: id })).data).toHaveLength(2)
  })

  it('are refused while the money is only held', async () => {
    const { id } = await hold(bench)
    expect(await refusal(bench.stripe.refunds.create({ payment_intent: id }))).toMatchObject({
      param: 'payment_intent',
    })
  })

  it('can fail a day later, and the money is back', async () => {
    const charge = await takenCharge(bench, 'pm_card_refundFail')
    const { id, status } = await bench.stripe.refunds.create({ charge })
    expect(status).toBe('succeeded')
    bench.control.advance(DAY)
    expect(await bench.stripe.refunds.retrieve(id)).toMatchObject({
      status: 'failed',
      failure_reason: 'expired_or_canceled_card',
    })
    expect(await bench.stripe.charges.retrieve(charge)).toMatchObject({ refunded: false, amount_refunded: 0 })
    expect(await platformFunds()).toBe(3521)
    expect(await bench.eventTypes()).toEqual(expect.arrayContaining(['refund.updated', 'refund.failed']))
  })

  it('can be pending first', async () => {
    const charge = await takenCharge(bench, 'pm_card_pendingRefund')
    const { id, status } = await bench.stripe.refunds.create({ charge })
    expect(status).toBe('pending')
    bench.control.advance(DAY)
    expect(await bench.stripe.refunds.retrieve(id)).toMatchObject({ status: 'succeeded' })
  })

  it('wait for money that the platform does not have and its bank does not lend', async () => {
    bench.control.setBankDebits(false)
    const charge = await takenCharge(bench)
    const destination = await onboardedExpert(bench)
    await bench.stripe.transfers.create({
      amount: 2880,
      currency: 'eur',
      destination,
      source_transaction: charge,
    })
    const refund = await bench.stripe.refunds.create({ charge })
    expect(refund).toMatchObject({ status: 'pending', pending_reason: 'insufficient_funds' })
    await takenCharge(bench, 'pm_card_visa', 9000)
    bench.control.advance(2 * DAY)
    expect(await bench.stripe.refunds.retrieve(refund.id)).toMatchObject({ status: 'succeeded' })
  })

  it('can be failed by order', async () => {
    const { id } = await bench.stripe.refunds.create({ charge: await takenCharge(bench) })
    bench.control.failRefund(id)
    expect(await bench.stripe.refunds.retrieve(id)).toMatchObject({ status: 'failed' })
    expect(() => bench.control.failRefund(id)).toThrow('failed already')
  })
})

describe('disputes', () => {
  it('come by themselves from a card made for it, and take money and fee', async () => {
    const charge = await takenCharge(bench, 'pm_card_createDispute')
    bench.control.advance(2)
    const [dispute] = (await bench.stripe.disputes.list({ charge })).data
    expect(dispute).toMatchObject({ amount: 3600, reason: 'fraudulent', status: 'needs_response' })
    expect(await platformFunds()).toBe(3521 - 3600 - 2000)
    expect(await bench.stripe.charges.retrieve(charge)).toMatchObject({ disputed: true })
    expect(await refusal(bench.stripe.refunds.create({ charge }))).toMatchObject({ code: 'charge_disputed' })
    expect(await bench.eventTypes()).toEqual(
      expect.arrayContaining(['charge.dispute.created', 'charge.dispute.funds_withdrawn']),
    )
  })

  it('give the money back, but not the fee, when won', async () => {
    const { id } = bench.control.dispute(await takenCharge(bench), { reason: 'product_not_received' })
    bench.control.closeDispute(id, 'won')
    const dispute = await bench.stripe.disputes.retrieve(id, { expand: ['charge'] })
    expect(dispute).toMatchObject({ status: 'won', charge: { disputed: true } })
    expect(dispute.balance_transactions.map(({ net }) => net)).toEqual([-5600, 3600])
    expect(await platformFunds()).toBe(3521 - 2000)
    expect(await bench.eventTypes()).toEqual(
      expect.arrayContaining(['charge.dispute.funds_reinstated', 'charge.dispute.closed']),
    )
  })

  it('keep the money when lost', async () => {
    const { id } = bench.control.dispute(await takenCharge(bench), { reason: 'fraudulent' })
    expect(await bench.stripe.disputes.close(id)).toMatchObject({ status: 'lost' })
    expect(await platformFunds()).toBe(3521 - 5600)
    expect(await refusal(bench.stripe.disputes.close(id))).toMatchObject({ statusCode: 400 })
  })

  it.each([
    ['winning_evidence', 'won'],
    ['losing_evidence', 'lost'],
    ['The log of the session is attached.', 'under_review'],
  ])('answer the evidence "%s" with %s', async (text, status) => {
    const { id } = bench.control.dispute(await takenCharge(bench), { reason: 'fraudulent' })
    await bench.stripe.disputes.update(id, { evidence: { uncategorized_text: text }, submit: true })
    expect(await bench.stripe.disputes.retrieve(id)).toMatchObject({
      status,
      evidence_details: { has_evidence: true, submission_count: 1 },
    })
  })

  it('take no money as an inquiry, which a refund may answer', async () => {
    const charge = await takenCharge(bench)
    bench.control.dispute(charge, { reason: 'fraudulent', inquiry: true })
    expect(await platformFunds()).toBe(3521)
    expect(await bench.stripe.refunds.create({ charge })).toMatchObject({ status: 'succeeded' })
  })

  it('can be over a part', async () => {
    const charge = await takenCharge(bench)
    const dispute = bench.control.dispute(charge, { reason: 'fraudulent', amount: 1000 })
    expect(dispute.amount).toBe(1000)
    expect(idOf(dispute.charge)).toBe(charge)
  })
})

describe('the balance', () => {
  it('is the sum of its transactions, always', async () => {
    const destination = await onboardedExpert(bench)
    const charge = await takenCharge(bench)
    await bench.stripe.transfers.create({
      amount: 1000,
      currency: 'eur',
      destination,
      source_transaction: charge,
    })
    await bench.stripe.refunds.create({ charge, amount: 100 })
    bench.control.dispute(await takenCharge(bench), { reason: 'fraudulent' })
    bench.control.advance(3 * DAY)
    const { data } = await bench.stripe.balanceTransactions.list({ limit: 100 })
    expect(data.every(({ amount, fee, net }) => net === amount - fee)).toBe(true)
    expect(data.reduce((sum, { net }) => sum + net, 0)).toBe(await platformFunds())
    expect(data.map(({ type }) => type).sort()).toEqual([
      'adjustment',
      'charge',
      'charge',
      'refund',
      'transfer',
    ])
    expect((await bench.stripe.balanceTransactions.list({ source: charge })).data).toHaveLength(1)
  })
})
