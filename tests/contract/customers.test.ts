import { describe, expect, it } from 'vitest'
import { refusal } from './support/moves.ts'
import { sandboxPerTest } from './support/sandbox.ts'

const bench = sandboxPerTest()

describe('a deleted customer', () => {
  const deleted = async () => {
    const { id } = await bench.stripe.customers.create({ email: 'learner@example.org' })
    const { id: intent } = await bench.stripe.paymentIntents.create({
      amount: 1000,
      currency: 'eur',
      customer: id,
    })
    expect(await bench.stripe.customers.del(id)).toMatchObject({ id, deleted: true })
    return { id, intent }
  }

  it('can still be read, and says no more than that it is deleted', async () => {
    const { id } = await deleted()
    const read = { ...(await bench.stripe.customers.retrieve(id)) }
    expect(read).toEqual({ id, object: 'customer', deleted: true })
  })

  it('stands so where it is expanded', async () => {
    const { id, intent } = await deleted()
    const { customer } = await bench.stripe.paymentIntents.retrieve(intent, { expand: ['customer'] })
    expect(customer).toEqual({ id, object: 'customer', deleted: true })
  })

  it('is in no list, and takes no change, no payment and no second deletion', async () => {
    const { id: customer } = await deleted()
    expect((await bench.stripe.customers.list()).data).toEqual([])
    const none = { code: 'resource_missing' }
    expect(await refusal(bench.stripe.customers.update(customer, { name: 'Léa' }))).toMatchObject(none)
    expect(await refusal(bench.stripe.customers.del(customer))).toMatchObject(none)
    expect(
      await refusal(bench.stripe.paymentIntents.create({ amount: 100, currency: 'eur', customer })),
    ).toMatchObject({ ...none, param: 'customer' })
  })
})

it('a customer that never was is not found', async () => {
  expect(await refusal(bench.stripe.customers.retrieve('cus_none'))).toMatchObject({ statusCode: 404 })
})
