import Stripe from 'stripe'
import { describe, expect, it } from 'vitest'
import { API_VERSION } from '#local/stripe-sandbox/version.ts'
import { hold, idOf, refusal, takenCharge } from './support/moves.ts'
import { sandboxPerTest } from './support/sandbox.ts'

const bench = sandboxPerTest()

/** A call as no typed client would send it. */
const raw = (method: string, path: string, form: Record<string, string> = {}, headers: object = {}) =>
  fetch(`${bench.url}${path}`, {
    method,
    headers: { authorization: 'Bearer sk_test_visavis', ...headers },
    ...(method === 'POST' ? { body: new URLSearchParams(form) } : {}),
  })

describe('parameters', () => {
  it.each([
    [{ amount: '1000', currency: 'eur', colour: 'red' }, 'parameter_unknown', 'colour'],
    [
      { amount: '1000', currency: 'eur', 'payment_method_options[card][colour]': 'red' },
      'parameter_unknown',
      'payment_method_options[card][colour]',
    ],
    [
      { amount: '1000', currency: 'eur', 'payment_method_types[0]': 'card' },
      'parameter_unknown',
      'payment_method_types',
    ],
    [{ currency: 'eur' }, 'parameter_missing', 'amount'],
    [{ amount: 'ten', currency: 'eur' }, 'parameter_invalid_integer', 'amount'],
    [{ amount: '10.5', currency: 'eur' }, 'parameter_invalid_integer', 'amount'],
    [{ amount: '1000', currency: 'eur', confirm: 'yes' }, undefined, 'confirm'],
    [{ amount: '1000', currency: 'eur', capture_method: 'later' }, undefined, 'capture_method'],
    [{ amount: '1000', currency: 'eur', metadata: 'x' }, undefined, 'metadata'],
    [{ amount: '1000', currency: 'eur', customer: 'cus_none' }, 'resource_missing', 'customer'],
    [{ amount: '1000', currency: 'xyz' }, undefined, 'currency'],
  ])('refuses %j', async (form, code, param) => {
    const answer = await raw('POST', '/v1/payment_intents', form as Record<string, string>)
    expect(answer.status).toBe(400)
    const { error } = (await answer.json()) as { error: Record<string, string> }
    expect(error).toMatchObject({ type: 'invalid_request_error', param })
    expect(error.code).toBe(code)
    expect((await bench.stripe.paymentIntents.list()).data).toEqual([])
  })

  it('refuses what Stripe knows and the sandbox does not model, instead of ignoring it', async () => {
    expect(
      await refusal(
        bench.stripe.paymentIntents.create({ amount: 1000, currency: 'eur', application_fee_amount: 1 }),
      ),
    ).toMatchObject({ param: 'application_fee_amount' })
  })

  it('refuses unknown query parameters too', async () => {
    const answer = await raw('GET', '/v1/payment_intents?colour=red')
    expect(await answer.json()).toMatchObject({ error: { code: 'parameter_unknown', param: 'colour' } })
  })

  it('merges metadata, and an empty value takes a key away', async () => {
    const { id } = await bench.stripe.customers.create({ metadata: { a: '1', b: '2' } })
    const { metadata } = await bench.stripe.customers.update(id, { metadata: { a: '', c: '3' } })
    expect(metadata).toEqual({ b: '2', c: '3' })
    expect((await bench.stripe.customers.update(id, { metadata: '' })).metadata).toEqual({})
  })
})

describe('who may call', () => {
  it.each([
    [{}, 401],
    [{ authorization: 'Bearer sk_test_other' }, 401],
    [{ authorization: `Basic ${Buffer.from('sk_test_visavis:').toString('base64')}` }, 200],
  ])('%j is answered with %i', async (headers, status) => {
    const answer = await fetch(`${bench.url}/v1/balance`, { headers: headers as Record<string, string> })
    expect(answer.status).toBe(status)
    expect(Object.keys((await answer.json()) as object).includes('error')).toBe(status !== 200)
  })

  it('never shows a key that was refused', async () => {
    const answer = await fetch(`${bench.url}/v1/balance`, {
      headers: { authorization: 'Bearer sk_live_0123456789abcdef' },
    })
    expect(await answer.text()).not.toContain('0123456789')
  })

  it('refuses another version of the API', async () => {
    const answer = await raw('GET', '/v1/balance', {}, { 'stripe-version': '2020-08-27' })
    expect(answer.status).toBe(400)
  })
})

describe('answers', () => {
  it('carry the id of the request and the version', async () => {
    const { lastResponse } = await bench.stripe.customers.create({}, { idempotencyKey: 'one' })
    expect(lastResponse).toMatchObject({ statusCode: 200, apiVersion: API_VERSION, idempotencyKey: 'one' })
    expect(lastResponse.requestId).toMatch(/^req_\w+$/)
  })

  it('say that an object is not there, and that an address is not known', async () => {
    const missing = await refusal(bench.stripe.charges.retrieve('ch_none'))
    expect(missing).toMatchObject({ statusCode: 404, code: 'resource_missing', param: 'id' })
    expect(missing.message).toBe("No such charge: 'ch_none'")
    expect((await raw('GET', '/v1/nowhere')).status).toBe(404)
    expect((await raw('PUT', '/v1/balance')).status).toBe(404)
  })

  it('refuse a body of more than a megabyte', async () => {
    const answer = await raw('POST', '/v1/customers', { description: 'x'.repeat(1_000_001) })
    expect(answer.status).toBe(413)
  })
})

describe('expand', () => {
  it('puts objects in the place of ids, four deep', async () => {
    const charge = await takenCharge(bench)
    const refund = await bench.stripe.refunds.create({
      charge,
      amount: 100,
      expand: ['charge.payment_intent.latest_charge.balance_transaction'],
    })
    expect(refund.charge).toMatchObject({
      payment_intent: {
        latest_charge: { id: charge, balance_transaction: { object: 'balance_transaction' } },
      },
    })
  })

  it('works inside lists', async () => {
    await hold(bench)
    const { data } = await bench.stripe.paymentIntents.list({ expand: ['data.latest_charge'] })
    expect(data[0]?.latest_charge).toMatchObject({ object: 'charge' })
  })

  it.each(['colour', 'amount', 'latest_charge.payment_intent.latest_charge.payment_intent.latest_charge'])(
    'refuses %s and leaves nothing behind',
    async (path) => {
      const call = bench.stripe.paymentIntents.create({
        amount: 3600,
        currency: 'eur',
        payment_method: 'pm_card_visa',
        confirm: true,
        allowed_payment_method_types: ['card'],
        expand: [path],
      })
      expect(await refusal(call)).toMatchObject({ statusCode: 400, param: 'expand' })
      expect((await bench.stripe.charges.list()).data).toEqual([])
    },
  )
})

describe('lists', () => {
  const fill = async (count: number) => {
    const ids: string[] = []
    for (let index = 0; index < count; index += 1) {
      ids.push((await bench.stripe.customers.create({ email: `${index}@example.org` })).id)
    }
    return ids.reverse()
  }

  it('come newest first, ten at a time', async () => {
    const ids = await fill(12)
    const page = await bench.stripe.customers.list()
    expect(page.data.map(({ id }) => id)).toEqual(ids.slice(0, 10))
    expect(page.has_more).toBe(true)
  })

  it('go on after and before a cursor', async () => {
    const ids = await fill(7)
    const [, second, , fourth] = ids
    const after = await bench.stripe.customers.list({ limit: 2, starting_after: second })
    expect(after.data.map(({ id }) => id)).toEqual(ids.slice(2, 4))
    const before = await bench.stripe.customers.list({ limit: 2, ending_before: fourth })
    expect(before.data.map(({ id }) => id)).toEqual(ids.slice(1, 3))
    expect(before.has_more).toBe(true)
  })

  it('are walked to the end by the SDK', async () => {
    const ids = await fill(7)
    const seen: string[] = []
    for await (const customer of bench.stripe.customers.list({ limit: 3 })) seen.push(customer.id)
    expect(seen).toEqual(ids)
  })

  it('can be narrowed', async () => {
    await fill(3)
    expect((await bench.stripe.customers.list({ email: '1@example.org' })).data).toHaveLength(1)
    const { id } = await hold(bench)
    expect((await bench.stripe.charges.list({ payment_intent: id })).data).toHaveLength(1)
    expect((await bench.stripe.charges.list({ created: { lt: 1 } })).data).toEqual([])
  })

  it.each([
    [{ limit: 0 }, 'limit'],
    [{ limit: 101 }, 'limit'],
    [{ starting_after: 'cus_none' }, 'starting_after'],
  ])('refuse %j', async (params, param) => {
    expect(await refusal(bench.stripe.customers.list(params))).toMatchObject({ statusCode: 400, param })
  })
})

describe('saved cards', () => {
  it('are attached, listed and detached', async () => {
    const { id: customer } = await bench.stripe.customers.create({})
    const method = await bench.stripe.paymentMethods.create({ type: 'card', card: { token: 'tok_visa' } })
    await bench.stripe.paymentMethods.attach(method.id, { customer })
    expect((await bench.stripe.paymentMethods.list({ customer })).data).toMatchObject([{ id: method.id }])
    expect(await bench.stripe.paymentMethods.detach(method.id)).toMatchObject({ customer: null })
    expect((await bench.stripe.paymentMethods.list({ customer })).data).toEqual([])
  })

  it('belong to one customer only', async () => {
    const { id: mine } = await bench.stripe.customers.create({})
    const { id: yours } = await bench.stripe.customers.create({})
    const method = await bench.stripe.paymentMethods.attach('pm_card_visa', { customer: mine })
    expect(
      await refusal(
        bench.stripe.paymentIntents.create({
          amount: 1000,
          currency: 'eur',
          customer: yours,
          payment_method: idOf(method),
          confirm: true,
          allowed_payment_method_types: ['card'],
        }),
      ),
    ).toMatchObject({ param: 'payment_method' })
  })

  it.each([
    [{ number: '4242424242424241' }, 'incorrect_number'],
    [{ exp_month: 13 }, 'invalid_expiry_month'],
    [{ exp_year: 2020 }, 'invalid_expiry_year'],
    [{ cvc: '12' }, 'invalid_cvc'],
    [{ number: '4539578763621486' }, 'card_declined'],
  ])('are checked as typed: %j', async (change, code) => {
    const card = { number: '4242424242424242', exp_month: 12, exp_year: 2034, cvc: '123', ...change }
    const error = await refusal(bench.stripe.paymentMethods.create({ type: 'card', card }))
    expect(error).toBeInstanceOf(Stripe.errors.StripeCardError)
    expect(error.code).toBe(code)
  })
})
