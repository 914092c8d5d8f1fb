import { describe, expect, it } from 'vitest'
import { idOf, refusal, reservation } from './support/moves.ts'
import { sandboxPerTest } from './support/sandbox.ts'

const bench = sandboxPerTest()
const open = (changes: object = {}) => bench.stripe.checkout.sessions.create({ ...reservation, ...changes })
const inMinutes = (minutes: number) => bench.control.now() + minutes * 60

describe('a Checkout Session that reserves money', () => {
  it('starts open and unpaid, without an intent, for a day', async () => {
    const session = await open()
    expect(session).toMatchObject({
      status: 'open',
      payment_status: 'unpaid',
      payment_intent: null,
      amount_total: 3600,
      currency: 'eur',
      ui_mode: 'hosted_page',
      client_reference_id: 'booking_1',
    })
    expect(session.url).toBe(`${bench.url}/c/pay/${session.id}`)
    expect(session.expires_at).toBe(session.created + 86_400)
  })

  it('ends complete and still unpaid: the money is held, and paid once captured', async () => {
    const { id } = await open()
    expect(bench.control.pay(id)).toMatchObject({ outcome: 'complete' })
    const held = await bench.stripe.checkout.sessions.retrieve(id, { expand: ['payment_intent'] })
    expect(held).toMatchObject({ status: 'complete', payment_status: 'unpaid', url: null })
    expect(held.payment_intent).toMatchObject({
      status: 'requires_capture',
      amount_capturable: 3600,
      transfer_group: 'booking_1',
      metadata: { booking: 'booking_1' },
    })
    expect(await bench.eventTypes()).toEqual(
      expect.arrayContaining([
        'payment_intent.created',
        'charge.succeeded',
        'payment_intent.amount_capturable_updated',
        'checkout.session.completed',
      ]),
    )
    await bench.stripe.paymentIntents.capture(idOf(held.payment_intent))
    expect(await bench.stripe.checkout.sessions.retrieve(id)).toMatchObject({ payment_status: 'paid' })
  })

  it('keeps its intent through a refused card', async () => {
    const { id } = await open()
    expect(bench.control.pay(id, { card: 'insufficientFunds' })).toMatchObject({
      outcome: 'refused',
      code: 'card_declined',
      declineCode: 'insufficient_funds',
    })
    const first = idOf((await bench.stripe.checkout.sessions.retrieve(id)).payment_intent)
    expect(bench.control.pay(id)).toMatchObject({ outcome: 'complete' })
    expect(idOf((await bench.stripe.checkout.sessions.retrieve(id)).payment_intent)).toBe(first)
  })

  it('waits for the bank where the card asks for it', async () => {
    const { id } = await open()
    expect(bench.control.pay(id, { card: 'authenticateAlways', authentication: 'leave' })).toMatchObject({
      outcome: 'authentication_pending',
      session: { status: 'open' },
    })
    const session = await bench.stripe.checkout.sessions.retrieve(id, { expand: ['payment_intent'] })
    expect(session.payment_intent).toMatchObject({ status: 'requires_action' })
    bench.control.authenticate(idOf(session.payment_intent), true)
    expect(await bench.stripe.checkout.sessions.retrieve(id)).toMatchObject({ status: 'complete' })
  })

  it('stays open when the bank says no', async () => {
    const { id } = await open()
    expect(bench.control.pay(id, { card: 'authenticateAlways', authentication: 'fail' })).toMatchObject({
      outcome: 'refused',
      code: 'payment_intent_authentication_failure',
    })
    expect(await bench.stripe.checkout.sessions.retrieve(id)).toMatchObject({ status: 'open' })
  })

  it('gives the line items only when asked', async () => {
    const { id, line_items: absent } = await open()
    expect(absent).toBeUndefined()
    const { line_items: items } = await bench.stripe.checkout.sessions.retrieve(id, {
      expand: ['line_items'],
    })
    expect(items?.data).toMatchObject([{ description: 'French conversation, 45 min', amount_total: 3600 }])
    expect((await bench.stripe.checkout.sessions.listLineItems(id)).data).toEqual(items?.data)
  })

  it('makes a customer when it should always', async () => {
    const { id } = await open({ customer_creation: 'always' })
    bench.control.pay(id, { email: 'learner@example.org', name: 'Léa Learner' })
    const session = await bench.stripe.checkout.sessions.retrieve(id, { expand: ['customer'] })
    expect(session.customer).toMatchObject({ email: 'learner@example.org', name: 'Léa Learner' })
    expect(session.customer_details).toMatchObject({ email: 'learner@example.org' })
  })
})

describe('closing a session', () => {
  it('expires on demand, and then cannot be paid', async () => {
    const { id } = await open()
    expect(await bench.stripe.checkout.sessions.expire(id)).toMatchObject({ status: 'expired', url: null })
    expect(() => bench.control.pay(id)).toThrow('status of expired')
    expect(await bench.eventTypes()).toContain('checkout.session.expired')
  })

  it('cannot be expired once it is complete', async () => {
    const { id } = await open()
    bench.control.pay(id)
    expect(await refusal(bench.stripe.checkout.sessions.expire(id))).toMatchObject({
      type: 'StripeInvalidRequestError',
      statusCode: 400,
    })
  })

  it('expires by itself at its time and takes its unpaid intent along', async () => {
    const { id, expires_at: end } = await open({ expires_at: inMinutes(30) })
    bench.control.pay(id, { card: 'declined' })
    bench.control.setTime(end)
    const session = await bench.stripe.checkout.sessions.retrieve(id, { expand: ['payment_intent'] })
    expect(session).toMatchObject({ status: 'expired', payment_intent: { status: 'canceled' } })
    const [event] = (await bench.stripe.events.list({ type: 'checkout.session.expired' })).data
    expect(event?.created).toBe(end)
  })

  it('does not let its intent be cancelled while the page is open', async () => {
    const { id } = await open()
    bench.control.pay(id, { card: 'declined' })
    const intent = idOf((await bench.stripe.checkout.sessions.retrieve(id)).payment_intent)
    expect(await refusal(bench.stripe.paymentIntents.cancel(intent))).toMatchObject({ statusCode: 400 })
  })
})

describe('a session that saves a card', () => {
  const setup = async () => {
    const { id: customer } = await bench.stripe.customers.create({ email: 'learner@example.org' })
    return bench.stripe.checkout.sessions.create({
      mode: 'setup',
      customer,
      success_url: 'https://visavis.example/saved',
      allowed_payment_method_types: ['card'],
      setup_intent_data: { metadata: { booking: 'booking_1' } },
    })
  }

  it('leaves the card with the customer, ready to be charged later', async () => {
    const { id, customer } = await setup()
    bench.control.pay(id, { card: 'authenticateUnlessPrepared' })
    const session = await bench.stripe.checkout.sessions.retrieve(id, {
      expand: ['setup_intent.payment_method'],
    })
    expect(session).toMatchObject({
      status: 'complete',
      payment_status: 'no_payment_required',
      setup_intent: { status: 'succeeded', metadata: { booking: 'booking_1' }, payment_method: { customer } },
    })
    const { data } = await bench.stripe.customers.listPaymentMethods(idOf(customer))
    const intent = await bench.stripe.paymentIntents.create({
      amount: 3600,
      currency: 'eur',
      customer: idOf(customer),
      payment_method: data[0]?.id,
      off_session: true,
      confirm: true,
      capture_method: 'manual',
      allowed_payment_method_types: ['card'],
    })
    expect(intent.status).toBe('requires_capture')
  })

  it('refuses a card whose bank refuses it', async () => {
    const { id } = await setup()
    expect(bench.control.pay(id, { card: 'declined' })).toMatchObject({ outcome: 'refused' })
    expect(await bench.eventTypes()).toContain('setup_intent.setup_failed')
  })

  it('takes its setup along when it expires, and before that nobody else may end it', async () => {
    const { id, setup_intent } = await setup()
    const intent = idOf(setup_intent)
    expect(await refusal(bench.stripe.setupIntents.cancel(intent))).toMatchObject({ statusCode: 400 })
    const confirmed = bench.stripe.setupIntents.confirm(intent, { payment_method: 'pm_card_visa' })
    expect(await refusal(confirmed)).toMatchObject({ statusCode: 400 })
    await bench.stripe.checkout.sessions.expire(id)
    expect(await bench.stripe.setupIntents.retrieve(intent)).toMatchObject({ status: 'canceled' })
    expect(await bench.eventTypes()).toEqual(
      expect.arrayContaining(['setup_intent.canceled', 'checkout.session.expired']),
    )
  })

  it('saves a card that will be declined when it is charged', async () => {
    const { id, customer } = await setup()
    expect(bench.control.pay(id, { card: 'declinedLater' })).toMatchObject({ outcome: 'complete' })
    const { data } = await bench.stripe.customers.listPaymentMethods(idOf(customer))
    const error = await refusal(
      bench.stripe.paymentIntents.create({
        amount: 3600,
        currency: 'eur',
        customer: idOf(customer),
        payment_method: data[0]?.id,
        off_session: true,
        confirm: true,
        allowed_payment_method_types: ['card'],
      }),
    )
    expect(error).toMatchObject({ code: 'card_declined' })
  })
})

describe('what a session refuses', () => {
  it.each([
    ['a page that closes too soon', { expires_at: 60 }, 'expires_at'],
    ['a page that stays open too long', { expires_at: 25 * 3600 }, 'expires_at'],
    ['a success address that is none', { success_url: 'nowhere' }, 'success_url'],
    ['no line item', { line_items: [] }, 'line_items'],
    ['a customer that does not exist', { customer: 'cus_none' }, 'customer'],
    ['the old name of the hosted page', { ui_mode: 'hosted' }, 'ui_mode'],
    ['the parameter that version 23 removed', { payment_method_types: ['card'] }, 'payment_method_types'],
    [
      'a fee that the sandbox does not model',
      { payment_intent_data: { application_fee_amount: 1 } },
      undefined,
    ],
  ])('%s', async (_, changes, param) => {
    const expiry =
      'expires_at' in changes ? { expires_at: bench.control.now() + Number(changes.expires_at) } : {}
    const error = await refusal(open({ ...changes, ...expiry }))
    expect(error).toMatchObject({ type: 'StripeInvalidRequestError', statusCode: 400 })
    if (param) expect(error.param).toBe(param)
  })
})
