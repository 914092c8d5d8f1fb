import { describe, expect, it } from 'vitest'
import { DAY, hold, idOf, refusal } from './support/moves.ts'
import { sandboxPerTest } from './support/sandbox.ts'

const bench = sandboxPerTest()

const chargeOf = async (intent: string) =>
  bench.stripe.charges.retrieve(idOf((await bench.stripe.paymentIntents.retrieve(intent)).latest_charge))

describe('holding money', () => {
  it('reserves the amount for seven days when the cardholder is there', async () => {
    const intent = await hold(bench)
    expect(intent).toMatchObject({ status: 'requires_capture', amount_capturable: 3600, amount_received: 0 })
    const charge = await chargeOf(intent.id)
    expect(charge).toMatchObject({ captured: false, paid: true, balance_transaction: null })
    expect(charge.payment_method_details?.card?.capture_before).toBe(charge.created + 7 * DAY)
    expect(await bench.eventTypes()).toEqual(
      expect.arrayContaining(['charge.succeeded', 'payment_intent.amount_capturable_updated']),
    )
  })

  it('reserves a Visa charged without its holder for 4 days and 18 hours only', async () => {
    const intent = await bench.stripe.paymentIntents.create({
      amount: 3600,
      currency: 'eur',
      payment_method: 'pm_card_visa',
      capture_method: 'manual',
      off_session: true,
      confirm: true,
      allowed_payment_method_types: ['card'],
    })
    const charge = await chargeOf(intent.id)
    expect(charge.payment_method_details?.card?.capture_before).toBe(charge.created + 4.75 * DAY)
  })

  it('takes the whole amount and books it with the fee', async () => {
    const { id } = await hold(bench)
    await bench.stripe.paymentIntents.capture(id)
    const intent = await bench.stripe.paymentIntents.retrieve(id, {
      expand: ['latest_charge.balance_transaction'],
    })
    expect(intent).toMatchObject({ status: 'succeeded', amount_received: 3600, amount_capturable: 0 })
    expect(intent.latest_charge).toMatchObject({
      captured: true,
      amount_captured: 3600,
      amount_refunded: 0,
      balance_transaction: { amount: 3600, fee: 79, net: 3521, status: 'pending' },
    })
    expect(await bench.eventTypes()).toEqual(
      expect.arrayContaining(['charge.captured', 'payment_intent.succeeded']),
    )
  })

  it('takes a part once and releases the rest for good', async () => {
    const { id } = await hold(bench)
    const taken = await bench.stripe.paymentIntents.capture(id, { amount_to_capture: 2000 })
    expect(taken).toMatchObject({ status: 'succeeded', amount: 3600, amount_received: 2000 })
    expect(await chargeOf(id)).toMatchObject({
      amount_captured: 2000,
      amount_refunded: 1600,
      refunded: false,
    })
    expect(await refusal(bench.stripe.paymentIntents.capture(id))).toMatchObject({
      code: 'payment_intent_unexpected_state',
      statusCode: 400,
    })
  })

  it('does not take more than was held', async () => {
    const { id } = await hold(bench)
    expect(await refusal(bench.stripe.paymentIntents.capture(id, { amount_to_capture: 3601 }))).toMatchObject(
      { param: 'amount_to_capture' },
    )
    expect(await bench.stripe.paymentIntents.retrieve(id)).toMatchObject({ status: 'requires_capture' })
  })

  it('releases a cancelled hold and cannot capture it afterwards', async () => {
    const { id } = await hold(bench)
    const canceled = await bench.stripe.paymentIntents.cancel(id, {
      cancellation_reason: 'requested_by_customer',
    })
    expect(canceled).toMatchObject({ status: 'canceled', amount_capturable: 0 })
    expect(await chargeOf(id)).toMatchObject({ refunded: true, captured: false })
    expect(await refusal(bench.stripe.paymentIntents.capture(id))).toMatchObject({
      code: 'payment_intent_unexpected_state',
    })
    expect(await bench.stripe.balanceTransactions.list()).toMatchObject({ data: [] })
  })
})

describe('taking money at once', () => {
  it('settles an intent that captures by itself', async () => {
    const intent = await bench.stripe.paymentIntents.create({
      amount: 1000,
      currency: 'gbp',
      payment_method: 'pm_card_mastercard',
      confirm: true,
      automatic_payment_methods: { enabled: true, allow_redirects: 'never' },
    })
    expect(intent).toMatchObject({ status: 'succeeded', amount_received: 1000, currency: 'gbp' })
    expect((await bench.stripe.balance.retrieve()).pending).toEqual([
      { amount: 965, currency: 'gbp', source_types: { card: 965 } },
    ])
  })

  it('asks for a return address where dynamic methods could redirect', async () => {
    const error = await refusal(
      bench.stripe.paymentIntents.create({
        amount: 1000,
        currency: 'eur',
        payment_method: 'pm_card_visa',
        confirm: true,
      }),
    )
    expect(error).toMatchObject({ param: 'return_url', type: 'StripeInvalidRequestError' })
    expect((await bench.stripe.paymentIntents.list()).data).toEqual([])
  })

  it.each([
    ['eur', 49],
    ['usd', 49],
    ['gbp', 29],
  ])('refuses less than the smallest charge in %s', async (currency, amount) => {
    expect(await refusal(bench.stripe.paymentIntents.create({ amount, currency }))).toMatchObject({
      code: 'amount_too_small',
      param: 'amount',
    })
  })
})

describe('cards that refuse', () => {
  it.each([
    ['pm_card_chargeDeclined', 'card_declined', 'generic_decline'],
    ['pm_card_visa_chargeDeclinedInsufficientFunds', 'card_declined', 'insufficient_funds'],
    ['pm_card_visa_chargeDeclinedLostCard', 'card_declined', 'lost_card'],
    ['pm_card_chargeDeclinedExpiredCard', 'expired_card', ''],
    ['pm_card_chargeDeclinedIncorrectCvc', 'incorrect_cvc', ''],
    ['pm_card_chargeDeclinedProcessingError', 'processing_error', ''],
  ])('%s is refused with %s', async (card, code, declineCode) => {
    const error = await refusal(hold(bench, card))
    expect(error).toMatchObject({ type: 'StripeCardError', statusCode: 402, code })
    expect(error.decline_code).toBe(declineCode)
    const intent = await bench.stripe.paymentIntents.retrieve(idOf(error.payment_intent))
    expect(intent).toMatchObject({
      status: 'requires_payment_method',
      payment_method: null,
      last_payment_error: { code },
    })
    expect(await chargeOf(intent.id)).toMatchObject({ status: 'failed', paid: false, failure_code: code })
    expect(await bench.eventTypes()).toEqual(
      expect.arrayContaining(['charge.failed', 'payment_intent.payment_failed']),
    )
  })

  it('lets a refused intent be paid with another card', async () => {
    const error = await refusal(hold(bench, 'pm_card_chargeDeclined'))
    const intent = await bench.stripe.paymentIntents.confirm(idOf(error.payment_intent), {
      payment_method: 'pm_card_visa',
    })
    expect(intent).toMatchObject({ status: 'requires_capture', last_payment_error: null })
  })
})

describe('authentication', () => {
  const pay = (card: string, more: object = {}) =>
    bench.stripe.paymentIntents.create({
      amount: 3600,
      currency: 'eur',
      payment_method: card,
      capture_method: 'manual',
      confirm: true,
      allowed_payment_method_types: ['card'],
      ...more,
    })

  it('is refused with authentication_required while the cardholder is away', async () => {
    const error = await refusal(pay('pm_card_authenticationRequired', { off_session: true }))
    expect(error).toMatchObject({
      type: 'StripeCardError',
      code: 'authentication_required',
      decline_code: 'authentication_required',
    })
    expect(error.payment_intent).toMatchObject({ status: 'requires_payment_method' })
  })

  it('sends the cardholder to the bank and goes on when they pass', async () => {
    const asked = await pay('pm_card_authenticationRequired', { return_url: 'https://visavis.example/back' })
    expect(asked.status).toBe('requires_action')
    const url = asked.next_action?.redirect_to_url?.url ?? ''
    const answer = await fetch(url, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ outcome: 'complete' }),
    })
    const back = new URL(answer.headers.get('location') ?? '')
    expect(back.searchParams.get('redirect_status')).toBe('succeeded')
    expect(back.searchParams.get('payment_intent')).toBe(asked.id)
    const paid = await bench.stripe.paymentIntents.retrieve(asked.id, { expand: ['latest_charge'] })
    expect(paid.status).toBe('requires_capture')
    expect(paid.latest_charge).toMatchObject({
      payment_method_details: { card: { three_d_secure: { result: 'authenticated' } } },
    })
  })

  it('goes back to needing a card when they fail', async () => {
    const asked = await pay('pm_card_authenticationRequired', { return_url: 'https://visavis.example/back' })
    expect(() => bench.control.authenticate(asked.id, false)).toThrow('unable to authenticate')
    expect(await bench.stripe.paymentIntents.retrieve(asked.id)).toMatchObject({
      status: 'requires_payment_method',
      last_payment_error: { code: 'payment_intent_authentication_failure' },
    })
  })

  it('is not asked again of a card that was prepared for it', async () => {
    const { id: customer } = await bench.stripe.customers.create({ email: 'learner@example.org' })
    const setup = await bench.stripe.setupIntents.create({
      customer,
      payment_method: 'pm_card_authenticationRequiredOnSetup',
      usage: 'off_session',
      confirm: true,
      return_url: 'https://visavis.example/back',
    })
    expect(setup.status).toBe('requires_action')
    bench.control.authenticate(setup.id, true)
    const saved = await bench.stripe.setupIntents.retrieve(setup.id, { expand: ['latest_attempt'] })
    expect(saved).toMatchObject({ status: 'succeeded', latest_attempt: { status: 'succeeded' } })
    const intent = await pay(idOf(saved.payment_method), { customer, off_session: true })
    expect(intent.status).toBe('requires_capture')
  })
})
