import type Stripe from 'stripe'
import { describe, expect, it } from 'vitest'
import { refusal, reservation } from './support/moves.ts'
import { sandboxPerTest } from './support/sandbox.ts'

const bench = sandboxPerTest()
type Options = Partial<Stripe.Checkout.SessionCreateParams>
const open = (changes: Options = {}) => bench.stripe.checkout.sessions.create({ ...reservation, ...changes })

describe('the line items of a session', () => {
  const names = ['first', 'second', 'third', 'fourth']
  const withItems = async () => {
    const { id } = await open({
      line_items: names.map((name) => ({
        quantity: 1,
        price_data: { currency: 'eur', unit_amount: 100, product_data: { name } },
      })),
    })
    const { data } = await bench.stripe.checkout.sessions.listLineItems(id)
    return { id, ids: data.map((item) => item.id) }
  }
  const page = async (id: string, params: Stripe.Checkout.SessionListLineItemsParams) => {
    const { data, has_more: more } = await bench.stripe.checkout.sessions.listLineItems(id, params)
    return { said: data.map(({ description }) => description), more }
  }

  it('come in their own order, as many as asked for', async () => {
    const { id } = await withItems()
    expect(await page(id, {})).toEqual({ said: names, more: false })
    expect(await page(id, { limit: 3 })).toEqual({ said: names.slice(0, 3), more: true })
  })

  it('go on after and before a cursor', async () => {
    const { id, ids } = await withItems()
    expect(await page(id, { limit: 2, starting_after: ids[0] })).toEqual({
      said: ['second', 'third'],
      more: true,
    })
    expect(await page(id, { limit: 2, ending_before: ids[3] })).toEqual({
      said: ['second', 'third'],
      more: true,
    })
    expect(await page(id, { starting_after: ids[2] })).toEqual({ said: ['fourth'], more: false })
  })

  it.each([
    ['a limit out of range', { limit: 0 }, 'limit'],
    ['a cursor that is none of them', { starting_after: 'li_none' }, 'starting_after'],
  ])('refuse %s', async (_, params, param) => {
    const { id } = await withItems()
    expect(await refusal(bench.stripe.checkout.sessions.listLineItems(id, params))).toMatchObject({
      statusCode: 400,
      param,
    })
  })
})

describe('`customer_update`', () => {
  const nameAfter = async (changes: Options) => {
    const { id: customer } = await bench.stripe.customers.create({ name: 'As before' })
    const { id } = await open({ customer, ...changes })
    bench.control.pay(id, { name: 'As typed' })
    return ((await bench.stripe.customers.retrieve(customer)) as Stripe.Customer).name
  }

  it('gives the customer the name typed on the page when asked to, and otherwise does not', async () => {
    expect(await nameAfter({})).toBe('As before')
    expect(await nameAfter({ customer_update: { name: 'never' } })).toBe('As before')
    expect(await nameAfter({ customer_update: { name: 'auto' } })).toBe('As typed')
    expect(await bench.eventTypes()).toContain('customer.updated')
  })

  it('needs a customer', async () => {
    expect(await refusal(open({ customer_update: { name: 'auto' } }))).toMatchObject({
      param: 'customer_update',
    })
  })
})

describe('what would be accepted without effect is refused', () => {
  it.each<[string, Options]>([
    ['adaptive_pricing', { adaptive_pricing: { enabled: true } }],
    ['billing_address_collection', { billing_address_collection: 'required' }],
    ['branding_settings', { branding_settings: { display_name: 'Other' } }],
    ['custom_text[after_submit]', { custom_text: { after_submit: { message: 'Bye' } } }],
    ['saved_payment_method_options', { saved_payment_method_options: { payment_method_save: 'enabled' } }],
    ['wallet_options', { wallet_options: { link: { display: 'never' } } }],
  ])('%s of a session', async (param, changes) => {
    expect(await refusal(open(changes))).toMatchObject({ statusCode: 400, param })
  })

  it('an address for the customer, of a page that asks for none', async () => {
    const { id: customer } = await bench.stripe.customers.create({})
    expect(await refusal(open({ customer, customer_update: { address: 'auto' } }))).toMatchObject({
      param: 'customer_update[address]',
    })
  })

  it.each([
    ['delay_days', { delay_days: 10 }],
    ['weekly_anchor', { weekly_anchor: 'monday' as const }],
  ])('%s of the payout schedule', async (name, schedule) => {
    const param = `settings[payouts][schedule][${name}]`
    const settings = { payouts: { schedule } }
    expect(await refusal(bench.stripe.accounts.create({ type: 'express', settings }))).toMatchObject({
      param,
    })
    const { id } = await bench.stripe.accounts.create({ type: 'express' })
    expect(await refusal(bench.stripe.accounts.update(id, { settings }))).toMatchObject({ param })
  })

  it.each<[string, Stripe.AccountLinkCreateParams.CollectionOptions]>([
    ['fields', { fields: 'currently_due' }],
    ['future_requirements', { fields: 'eventually_due', future_requirements: 'include' }],
  ])('%s of an account link', async (name, options) => {
    const { id: account } = await bench.stripe.accounts.create({ type: 'express' })
    const link = {
      account,
      type: 'account_onboarding' as const,
      return_url: 'https://visavis.example/back',
      refresh_url: 'https://visavis.example/again',
    }
    expect(
      await refusal(bench.stripe.accountLinks.create({ ...link, collection_options: options })),
    ).toMatchObject({ statusCode: 400, param: `collection_options[${name}]` })
    expect(
      await bench.stripe.accountLinks.create({ ...link, collection_options: { fields: 'eventually_due' } }),
    ).toMatchObject({ object: 'account_link' })
  })
})
