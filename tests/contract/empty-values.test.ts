import { describe, expect, it } from 'vitest'
import { refusal, reservation } from './support/moves.ts'
import { sandboxPerTest } from './support/sandbox.ts'

const bench = sandboxPerTest()

const post = async (path: string, form: Record<string, string>) => {
  const answer = await fetch(`${bench.url}/v1/${path}`, {
    method: 'POST',
    headers: { authorization: 'Bearer sk_test_visavis' },
    body: new URLSearchParams(form),
  })
  return { status: answer.status, body: (await answer.json()) as { error?: Record<string, string> } }
}

describe('an empty value', () => {
  it.each([
    ['payment_intents', { amount: '1000', currency: '' }, 'currency'],
    ['payment_intents', { amount: '', currency: 'eur' }, 'amount'],
    ['payment_intents', { amount: '1000', currency: 'eur', confirm: '' }, 'confirm'],
    ['payment_intents', { amount: '1000', currency: 'eur', capture_method: '' }, 'capture_method'],
    ['customers', { name: '' }, 'name'],
    ['customers', { preferred_locales: '' }, 'preferred_locales'],
    [
      'checkout/sessions',
      { mode: 'payment', 'line_items[0][price_data][currency]': '' },
      'line_items[0][price_data][currency]',
    ],
  ])('in POST /v1/%s %j is refused for %s, which cannot be unset', async (path, form, param) => {
    const { status, body } = await post(path, form as Record<string, string>)
    expect(status).toBe(400)
    expect(body.error).toMatchObject({
      type: 'invalid_request_error',
      code: 'parameter_invalid_empty',
      param,
      message: expect.stringContaining(`You passed an empty string for '${param}'`),
    })
  })

  it('leaves the idempotency key free, as every refused parameter does', async () => {
    const key = { idempotencyKey: 'key' }
    expect(await refusal(bench.stripe.customers.create({ name: '' }, key))).toMatchObject({
      code: 'parameter_invalid_empty',
    })
    expect(await bench.stripe.customers.create({ name: 'Léa' }, key)).toMatchObject({ name: 'Léa' })
  })

  it('unsets what the SDK declares as emptyable', async () => {
    const { id } = await bench.stripe.customers.create({
      address: { city: 'Lyon' },
      metadata: { a: '1', b: '2' },
    })
    expect(
      await bench.stripe.customers.update(id, { address: '', metadata: { a: '', b: null } }),
    ).toMatchObject({ address: null, metadata: {} })
    expect(await bench.stripe.customers.update(id, { metadata: '' })).toMatchObject({ metadata: {} })
  })
})

describe('an e-mail address', () => {
  const creations: [string, string, () => Promise<unknown>][] = [
    ['of a customer', 'email', () => bench.stripe.customers.create({ email: 'lea@example' })],
    ['of an expert', 'email', () => bench.stripe.accounts.create({ type: 'express', email: 'lea' })],
    [
      'of a Checkout Session',
      'customer_email',
      () => bench.stripe.checkout.sessions.create({ ...reservation, customer_email: ' lea@example.org' }),
    ],
    [
      'for a receipt',
      'receipt_email',
      () => bench.stripe.paymentIntents.create({ amount: 100, currency: 'eur', receipt_email: 'lea@@x.org' }),
    ],
    [
      'inside other parameters',
      'billing_details[email]',
      () =>
        bench.stripe.paymentMethods.create({
          type: 'card',
          card: { token: 'tok_visa' },
          billing_details: { email: 'lea＠example.org' },
        }),
    ],
  ]
  it.each(creations)('%s that no mail can reach is refused', async (_, param, create) => {
    expect(await refusal(create())).toMatchObject({ statusCode: 400, code: 'email_invalid', param })
  })

  it.each(['lea@example.org', 'lea.learner+stripe@mail.example.co.uk'])('%s is accepted', async (email) => {
    expect(await bench.stripe.customers.create({ email })).toMatchObject({ email })
  })

  it('in metadata is a text like any other, and in a search matches nothing', async () => {
    const customer = await bench.stripe.customers.create({ metadata: { email: 'nobody' } })
    expect(customer.metadata).toEqual({ email: 'nobody' })
    expect((await bench.stripe.customers.list({ email: 'nobody' })).data).toEqual([])
  })
})
