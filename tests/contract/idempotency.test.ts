import { describe, expect, it } from 'vitest'
import { DAY, hold, refusal } from './support/moves.ts'
import { sandboxPerTest } from './support/sandbox.ts'

const bench = sandboxPerTest()
const pay = (amount: number, key: string, card = 'pm_card_visa') =>
  bench.stripe.paymentIntents.create(
    {
      amount,
      currency: 'eur',
      payment_method: card,
      confirm: true,
      allowed_payment_method_types: ['card'],
    },
    { idempotencyKey: key },
  )
const charges = async () => (await bench.stripe.charges.list()).data.length

describe('an idempotency key', () => {
  it('is answered the second time with the first answer, and charges once', async () => {
    const first = await pay(1000, 'key')
    const again = await pay(1000, 'key')
    expect(again.id).toBe(first.id)
    expect(await charges()).toBe(1)
    const headers = new Headers(again.lastResponse.headers)
    expect(headers.get('idempotent-replayed')).toBe('true')
    expect(headers.get('original-request')).toBe(first.lastResponse.requestId)
  })

  it('is refused with other parameters', async () => {
    await pay(1000, 'key')
    const error = await refusal(pay(1001, 'key'))
    expect(error).toMatchObject({ type: 'StripeIdempotencyError', statusCode: 400 })
    expect(await charges()).toBe(1)
  })

  it('is refused for another call', async () => {
    await pay(1000, 'key')
    expect(await refusal(bench.stripe.customers.create({}, { idempotencyKey: 'key' }))).toMatchObject({
      type: 'StripeIdempotencyError',
    })
  })

  it('keeps a declined payment declined', async () => {
    const first = await refusal(pay(1000, 'key', 'pm_card_chargeDeclined'))
    const again = await refusal(pay(1000, 'key', 'pm_card_chargeDeclined'))
    expect(again).toMatchObject({ code: 'card_declined', payment_intent: { id: first.payment_intent?.id } })
    expect(await charges()).toBe(1)
  })

  it('is not burnt by parameters that do not pass', async () => {
    const wrong = { amount: 1000, currency: 'eur', colour: 'red' }
    expect(await refusal(bench.stripe.paymentIntents.create(wrong, { idempotencyKey: 'key' }))).toMatchObject(
      { code: 'parameter_unknown' },
    )
    expect(await pay(1000, 'key')).toMatchObject({ status: 'succeeded' })
  })

  it('keeps an error of the server', async () => {
    bench.control.orderFault({ kind: 'error_500', path: '/v1/payment_intents' })
    expect(await refusal(pay(1000, 'key'))).toMatchObject({ type: 'StripeAPIError', statusCode: 500 })
    expect(await refusal(pay(1000, 'key'))).toMatchObject({ type: 'StripeAPIError', statusCode: 500 })
    expect(await charges()).toBe(0)
    expect(await pay(1000, 'another')).toMatchObject({ status: 'succeeded' })
  })

  it('is forgotten after a day', async () => {
    const first = await pay(1000, 'key')
    bench.control.advance(DAY + 1)
    expect((await pay(1000, 'key')).id).not.toBe(first.id)
  })

  it('belongs to one account', async () => {
    await pay(1000, 'key')
    const { id } = await bench.stripe.accounts.create({ type: 'express' })
    const own = await bench.stripe.customers.create({}, { idempotencyKey: 'key', stripeAccount: id })
    expect(own.object).toBe('customer')
  })

  it('may have 255 characters', async () => {
    expect(await refusal(pay(1000, 'k'.repeat(256)))).toMatchObject({ type: 'StripeIdempotencyError' })
  })

  it('cannot be used by two calls at the same time', async () => {
    const { id } = await hold(bench)
    bench.control.orderFault({ kind: 'delay', path: '/v1/payment_intents/*/capture', delayMs: 200 })
    const capture = () => bench.stripe.paymentIntents.capture(id, {}, { idempotencyKey: 'capture' })
    const outcomes = await Promise.allSettled([capture(), capture()])
    const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []))
    expect(refused).toMatchObject([{ statusCode: 409, code: 'idempotency_key_in_use' }])
    expect(await capture()).toMatchObject({ status: 'succeeded' })
  })
})
