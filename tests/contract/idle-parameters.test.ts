import { describe, expect, it } from 'vitest'
import { refusal, reservation, takenCharge } from './support/moves.ts'
import { sandboxPerTest } from './support/sandbox.ts'

const bench = sandboxPerTest()

describe('a parameter that would have no effect here is refused by its name', () => {
  const item = reservation.line_items?.[0]
  const calls: [string, string, () => Promise<unknown>][] = [
    [
      'a payout',
      'payout_method',
      () => bench.stripe.payouts.create({ amount: 1, currency: 'eur', payout_method: 'pm_1' }),
    ],
    [
      'a card',
      'card[networks]',
      () =>
        bench.stripe.paymentMethods.create({
          type: 'card',
          card: { token: 'tok_visa', networks: { preferred: 'visa' } },
        }),
    ],
    [
      'a card',
      'radar_options',
      () =>
        bench.stripe.paymentMethods.create({
          type: 'card',
          card: { token: 'tok_visa' },
          radar_options: { session: 'rse_1' },
        }),
    ],
    [
      'a Checkout Session',
      'payment_method_options[card][statement_descriptor_suffix_kana]',
      () =>
        bench.stripe.checkout.sessions.create({
          ...reservation,
          payment_method_options: { card: { statement_descriptor_suffix_kana: 'ア' } },
        }),
    ],
    [
      'a line item',
      'line_items[0][adjustable_quantity]',
      () =>
        bench.stripe.checkout.sessions.create({
          ...reservation,
          line_items: [{ ...item, adjustable_quantity: { enabled: true } }],
        }),
    ],
    [
      "an expert's profile",
      'business_profile[estimated_worker_count]',
      () =>
        bench.stripe.accounts.create({ type: 'express', business_profile: { estimated_worker_count: 2 } }),
    ],
    [
      'a list of payments',
      'customer_account',
      () => bench.stripe.paymentIntents.list({ customer_account: 'acct_1' }),
    ],
    ['a list of setups', 'attach_to_self', () => bench.stripe.setupIntents.list({ attach_to_self: true })],
    [
      'a list of sessions',
      'payment_link',
      () => bench.stripe.checkout.sessions.list({ payment_link: 'plink_1' }),
    ],
    ['a list of customers', 'test_clock', () => bench.stripe.customers.list({ test_clock: 'clock_1' })],
    [
      'a list of cards',
      'customer_account',
      () => bench.stripe.paymentMethods.list({ customer_account: 'acct_1' }),
    ],
  ]
  it.each(calls)('of %s: %s', async (_, param, call) => {
    expect(await refusal(call())).toMatchObject({ statusCode: 400, param })
  })

  it('of a charge and of a dispute', async () => {
    const charge = await takenCharge(bench)
    for (const change of [{ fraud_details: { user_report: 'safe' as const } }, { customer: 'cus_1' }]) {
      expect(await refusal(bench.stripe.charges.update(charge, change))).toMatchObject({
        param: Object.keys(change)[0],
      })
    }
    const { id } = bench.control.dispute(charge, { reason: 'general' })
    const change = { intended_submission_method: 'manual' as const }
    expect(await refusal(bench.stripe.disputes.update(id, change))).toMatchObject({
      param: 'intended_submission_method',
    })
  })
})

it('cards are listed by whether they may be shown again', async () => {
  const { id: customer } = await bench.stripe.customers.create({})
  await bench.stripe.paymentMethods.attach('pm_card_mastercard', { customer })
  const { id: shown } = await bench.stripe.paymentMethods.attach('pm_card_visa', { customer })
  await bench.stripe.paymentMethods.update(shown, { allow_redisplay: 'always' })
  const wish = { allow_redisplay: 'always' as const }
  for (const list of [
    bench.stripe.paymentMethods.list({ customer, ...wish }),
    bench.stripe.customers.listPaymentMethods(customer, wish),
  ]) {
    expect((await list).data.map(({ id }) => id)).toEqual([shown])
  }
})
