import Stripe from 'stripe'
import { describe, expect, it } from 'vitest'
import { BACK_OFF } from '#local/stripe-sandbox/events/deliverer.ts'
import { hold } from './support/moves.ts'
import { startReceiver } from './support/receiver.ts'
import { SECRET, sandboxPerTest } from './support/sandbox.ts'

const bench = sandboxPerTest()

describe('a delivery', () => {
  it('is signed so that the SDK accepts it, and no changed one', async () => {
    await bench.stripe.customers.create({ email: 'learner@example.org' })
    await bench.control.drain()
    const [delivery] = bench.receiver.received
    const { payload = '', headers = {} } = delivery ?? {}
    const signature = String(headers['stripe-signature'])
    const event = Stripe.webhooks.constructEvent(payload, signature, SECRET)
    expect(event).toMatchObject({
      type: 'customer.created',
      api_version: '2026-10-28.endive',
      livemode: false,
    })
    expect(() =>
      Stripe.webhooks.constructEvent(payload.replace('learner', 'someone'), signature, SECRET),
    ).toThrow()
    expect(() => Stripe.webhooks.constructEvent(payload, signature, 'whsec_other')).toThrow()
  })

  it('names the call that caused it', async () => {
    const { lastResponse } = await bench.stripe.customers.create({}, { idempotencyKey: 'key' })
    await bench.control.drain()
    expect(bench.events()[0]?.request).toEqual({ id: lastResponse.requestId, idempotency_key: 'key' })
  })

  it('carries the old values of what an update changed', async () => {
    const { id } = await bench.stripe.customers.create({ name: 'Léa' })
    await bench.stripe.customers.update(id, { name: 'Lea' })
    await bench.control.drain()
    const event = bench.events().find(({ type }) => type === 'customer.updated')
    expect(event?.data.previous_attributes).toEqual({ name: 'Léa' })
  })

  it('keeps its signature valid when the clock of the sandbox has been moved', async () => {
    bench.control.advance(30 * 86_400)
    await bench.stripe.customers.create({})
    expect(await bench.eventTypes()).toEqual(['customer.created'])
  })
})

describe('an endpoint that does not answer well', () => {
  it('is tried again with growing pauses until it does', async () => {
    let failures = 2
    const receiver = await startReceiver(() => (failures-- > 0 ? 500 : 200))
    bench.control.addWebhook({ url: receiver.url, connect: false, events: ['customer.created'] })
    await bench.stripe.customers.create({})
    await bench.control.drain()
    expect(receiver.received).toHaveLength(1)
    bench.control.advance((BACK_OFF[0] ?? 0) + 1)
    await bench.control.drain()
    expect(receiver.received).toHaveLength(2)
    bench.control.advance((BACK_OFF[0] ?? 0) + 1)
    await bench.control.drain()
    expect(receiver.received).toHaveLength(2)
    bench.control.advance(BACK_OFF[1] ?? 0)
    await bench.control.drain()
    expect(receiver.received).toHaveLength(3)
    const ids = receiver.received.map(({ payload }) => (JSON.parse(payload) as Stripe.Event).id)
    expect(new Set(ids).size).toBe(1)
    await receiver.close()
  })

  it('counts as failed when it redirects, and is given up after three days', async () => {
    const receiver = await startReceiver(() => 302)
    bench.control.addWebhook({ url: receiver.url, connect: false, events: ['customer.created'] })
    await bench.stripe.customers.create({})
    for (const pause of [0, ...BACK_OFF]) {
      bench.control.advance(pause + 1)
      await bench.control.drain()
    }
    bench.control.advance(30 * 86_400)
    await bench.control.drain()
    expect(receiver.received).toHaveLength(BACK_OFF.length + 1)
    expect(bench.control.deliveries()).toContainEqual(
      expect.objectContaining({ state: 'failed', last_status: 302, attempts: BACK_OFF.length + 1 }),
    )
    await receiver.close()
  })

  it('keeps the event pending for whoever looks', async () => {
    const receiver = await startReceiver(() => 500)
    bench.control.addWebhook({ url: receiver.url, connect: false })
    await bench.stripe.customers.create({})
    await bench.control.drain()
    const [event] = (await bench.stripe.events.list()).data
    expect(event?.pending_webhooks).toBe(1)
    await receiver.close()
  })
})

describe('endpoints', () => {
  it('are managed through the API, and show their secret once', async () => {
    const receiver = await startReceiver()
    const made = await bench.stripe.webhookEndpoints.create({
      url: receiver.url,
      enabled_events: ['customer.created'],
      api_version: '2026-10-28.endive',
    })
    expect(made.secret).toMatch(/^whsec_/)
    expect((await bench.stripe.webhookEndpoints.retrieve(made.id)).secret).toBeUndefined()
    await bench.stripe.customers.create({})
    await hold(bench)
    await bench.control.drain()
    expect(receiver.received).toHaveLength(1)
    const [only] = receiver.received
    Stripe.webhooks.constructEvent(
      String(only?.payload),
      String(only?.headers['stripe-signature']),
      String(made.secret),
    )
    await bench.stripe.webhookEndpoints.update(made.id, { disabled: true })
    await bench.stripe.customers.create({})
    await bench.control.drain()
    expect(receiver.received).toHaveLength(1)
    expect(await bench.stripe.webhookEndpoints.del(made.id)).toMatchObject({ deleted: true })
    await receiver.close()
  })

  it('get an event again on demand', async () => {
    await bench.stripe.customers.create({})
    await bench.control.drain()
    const [event] = bench.events()
    expect(bench.control.resend(String(event?.id))).toBe(1)
    await bench.control.drain()
    expect(bench.events().map(({ id }) => id)).toEqual([event?.id, event?.id])
  })
})
