import { describe, expect, it } from 'vitest'
import { hold, idOf, refusal } from './support/moves.ts'
import { clientOf, sandboxPerTest } from './support/sandbox.ts'

const bench = sandboxPerTest()
const statusOf = async (id: string) => (await bench.stripe.paymentIntents.retrieve(id)).status
const CAPTURE = { method: 'POST', path: '/v1/payment_intents/*/capture' }

describe('ordered faults of the API', () => {
  it.each([
    ['error_429', 429, 'StripeRateLimitError'],
    ['error_409', 409, 'StripeAPIError'],
    ['error_500', 500, 'StripeAPIError'],
  ] as const)('%s answers %i and changes nothing', async (kind, statusCode, type) => {
    const { id } = await hold(bench)
    bench.control.orderFault({ kind, ...CAPTURE })
    expect(await refusal(bench.stripe.paymentIntents.capture(id))).toMatchObject({ statusCode, type })
    expect(await statusOf(id)).toBe('requires_capture')
  })

  it('a time-out after success: the money is taken, nobody hears of it, the same key finds out', async () => {
    const { id } = await hold(bench)
    bench.control.orderFault({ kind: 'timeout_after_success', ...CAPTURE })
    const capture = (timeout: number) =>
      bench.stripe.paymentIntents.capture(id, {}, { idempotencyKey: 'capture', timeout })
    expect(await refusal(capture(1_000))).toMatchObject({ type: 'StripeConnectionError' })
    expect(await statusOf(id)).toBe('succeeded')
    expect(await capture(5000)).toMatchObject({ status: 'succeeded' })
    expect((await bench.stripe.balanceTransactions.list()).data).toHaveLength(1)
  })

  it('a line cut before the work leaves the hold as it was', async () => {
    const { id } = await hold(bench)
    bench.control.orderFault({ kind: 'drop_before', ...CAPTURE, times: 2 })
    expect(await refusal(bench.stripe.paymentIntents.capture(id))).toMatchObject({
      type: 'StripeConnectionError',
    })
    expect(await statusOf(id)).toBe('requires_capture')
  })

  it('a line cut after the work has taken the money', async () => {
    const { id } = await hold(bench)
    bench.control.orderFault({ kind: 'drop_after', ...CAPTURE })
    await bench.stripe.paymentIntents.capture(id).catch(() => undefined)
    expect(await statusOf(id)).toBe('succeeded')
  })

  it('an error after success: the money is taken, and the key answers the error for a day', async () => {
    const { id } = await hold(bench)
    bench.control.orderFault({ kind: 'error_500_after_success', ...CAPTURE })
    const capture = (idempotencyKey: string) =>
      bench.stripe.paymentIntents.capture(id, {}, { idempotencyKey })
    const failed = { type: 'StripeAPIError', statusCode: 500 }
    const first = await refusal(capture('capture'))
    expect(first).toMatchObject(failed)
    expect(await statusOf(id)).toBe('succeeded')
    expect(await bench.eventTypes()).toContain('charge.captured')
    const again = await refusal(capture('capture'))
    expect(again).toMatchObject(failed)
    expect(new Headers(again.headers).get('original-request')).toBe(first.requestId)
    expect(await refusal(capture('another'))).toMatchObject({ code: 'payment_intent_unexpected_state' })
    expect((await bench.stripe.balanceTransactions.list()).data).toHaveLength(1)
  })

  it('an error after success leaves a refusal as it is', async () => {
    const { id } = await hold(bench)
    bench.control.orderFault({ kind: 'error_500_after_success', ...CAPTURE })
    const call = bench.stripe.paymentIntents.capture(id, { amount_to_capture: 999_999 })
    expect(await refusal(call)).toMatchObject({ statusCode: 400, code: 'amount_too_large' })
    expect(await statusOf(id)).toBe('requires_capture')
  })

  it('are survived by the retries of the SDK', async () => {
    const stripe = clientOf(bench.port, [], { maxNetworkRetries: 2 })
    const { id } = await hold(bench)
    bench.control.orderFault({ kind: 'drop_after', ...CAPTURE })
    bench.control.orderFault({ kind: 'error_409', ...CAPTURE })
    expect(await stripe.paymentIntents.capture(id)).toMatchObject({ status: 'succeeded' })
    expect((await bench.stripe.balanceTransactions.list()).data).toHaveLength(1)
  })

  it('strike the nth call, as often as ordered, and no other path', async () => {
    bench.control.orderFault({ kind: 'error_429', path: '/v1/customers', nth: 2, times: 2 })
    const outcomes: string[] = []
    for (let call = 0; call < 4; call += 1) {
      await bench.stripe.balance.retrieve()
      outcomes.push(
        await bench.stripe.customers.create({}).then(
          () => 'ok',
          () => 'struck',
        ),
      )
    }
    expect(outcomes).toEqual(['ok', 'struck', 'struck', 'ok'])
    expect(bench.control.faults()).toMatchObject([{ seen: 4, fired: 2 }])
    bench.control.clearFaults()
    expect(bench.control.faults()).toEqual([])
  })
})

describe('ordered faults of webhooks', () => {
  const deliveriesOf = (type: string) => bench.events().filter((event) => event.type === type)

  it('deliver an event twice, under one id', async () => {
    bench.control.orderFault({ kind: 'webhook_duplicate', type: 'charge.succeeded', copies: 3 })
    await hold(bench)
    await bench.control.drain()
    const seen = deliveriesOf('charge.succeeded')
    expect(seen).toHaveLength(3)
    expect(new Set(seen.map(({ id }) => id)).size).toBe(1)
  })

  it('tell one fact by two events, each with its own id', async () => {
    bench.control.orderFault({ kind: 'webhook_twin', type: 'charge.succeeded' })
    await hold(bench)
    await hold(bench)
    await bench.control.drain()
    const seen = deliveriesOf('charge.succeeded')
    expect(new Set(seen.map(({ id }) => id)).size).toBe(3)
    const facts = seen.map(({ data }) => idOf(data.object as { id: string }))
    const times = [...new Set(facts)].map((fact) => facts.filter((one) => one === fact).length)
    expect(times.sort()).toEqual([1, 2])
    const { data } = await bench.stripe.events.list({ type: 'charge.succeeded' })
    expect(data.map(({ id }) => id).sort()).toEqual(seen.map(({ id }) => id).sort())
  })

  it('deliver an event late', async () => {
    bench.control.orderFault({ kind: 'webhook_delay', type: 'charge.*', seconds: 3600 })
    await hold(bench)
    await bench.control.drain()
    expect(deliveriesOf('charge.succeeded')).toEqual([])
    bench.control.advance(3600)
    await bench.control.drain()
    expect(deliveriesOf('charge.succeeded')).toHaveLength(1)
  })

  it('deliver an event after its successor', async () => {
    bench.control.orderFault({ kind: 'webhook_reorder', type: 'payment_intent.created' })
    await hold(bench)
    await bench.control.drain()
    const types = bench.events().map(({ type }) => type)
    expect(types.at(-1)).toBe('payment_intent.created')
    expect(types.length).toBeGreaterThan(1)
  })

  it('lose an event, which the list of events still has', async () => {
    bench.control.orderFault({ kind: 'webhook_drop', type: 'payment_intent.amount_capturable_updated' })
    const { id } = await hold(bench)
    bench.control.advance(4 * 86_400)
    await bench.control.drain()
    const lost = 'payment_intent.amount_capturable_updated'
    expect(deliveriesOf(lost)).toEqual([])
    const { data } = await bench.stripe.events.list({ types: [lost, 'payment_intent.created'] })
    expect(data.map(({ type }) => type)).toEqual([lost, 'payment_intent.created'])
    expect(idOf(data[0]?.data.object as { id: string })).toBe(id)
  })
})
