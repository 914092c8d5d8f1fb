import { expect, it } from 'vitest'
import { compileRoutes } from '#local/stripe-sandbox/http/router.ts'
import { ROUTES } from '#local/stripe-sandbox/http/routes.ts'
import { DAY, hold, idOf, onboardedExpert, reservation, takenCharge } from './support/moves.ts'
import { sandboxPerTest } from './support/sandbox.ts'

const bench = sandboxPerTest()
const note = { metadata: { seen: 'yes' } }

/** Every list must show something: nothing can be wrong with an empty one. */
async function shown(list: Promise<{ data: unknown[] }>): Promise<void> {
  expect((await list).data).not.toEqual([])
}

// The bench holds every answer and event against the SDK's declarations, to the last nested field.
it('every call answers what the SDK declares', async () => {
  await accounts()
  await checkout()
  const charge = await payments()
  await cards()
  await moneyBack(charge)
  await transfersAndPayouts()
  await endpointsAndEvents()
  const find = compileRoutes(ROUTES)
  const made = bench.control.requests().map(({ method, path }) => find(method, path)?.route)
  const missing = ROUTES.filter((route) => !made.includes(route))
  expect(missing.map(({ method, path }) => `${method} ${path}`)).toEqual([])
}, 60_000)

async function accounts() {
  const { accounts, accountLinks } = bench.stripe
  const { id: leaving } = await accounts.create({ type: 'express' })
  await accounts.del(leaving)
  const id = await onboardedExpert(bench)
  await accounts.update(id, { business_profile: { url: 'https://visavis.example' }, ...note })
  await accounts.retrieve(id)
  await shown(accounts.list())
  await accounts.createLoginLink(id)
  const back = { return_url: 'https://visavis.example/back', refresh_url: 'https://visavis.example/again' }
  await accountLinks.create({ account: id, type: 'account_onboarding', ...back })
}

async function checkout() {
  const { sessions } = bench.stripe.checkout
  const { id } = await sessions.create(reservation)
  await sessions.update(id, note)
  bench.control.pay(id)
  await sessions.retrieve(id, {
    expand: ['customer', 'line_items', 'payment_intent.latest_charge', 'setup_intent'],
  })
  await shown(sessions.listLineItems(id))
  await shown(sessions.list())
  await sessions.expire((await sessions.create(reservation)).id)
}

async function payments(): Promise<string> {
  const { paymentIntents, charges } = bench.stripe
  const { id } = await paymentIntents.create({ amount: 1000, currency: 'eur', ...note })
  await paymentIntents.update(id, { amount: 2000 })
  await paymentIntents.confirm(id, {
    payment_method: 'pm_card_visa',
    return_url: 'https://visavis.example/back',
  })
  await paymentIntents.cancel((await hold(bench)).id)
  const charge = await takenCharge(bench, 'pm_card_mastercard', 90_000)
  await charges.update(charge, { description: 'French conversation' })
  await charges.retrieve(charge, { expand: ['balance_transaction', 'customer', 'payment_intent', 'refunds'] })
  await paymentIntents.retrieve(id, { expand: ['latest_charge.balance_transaction', 'payment_method'] })
  await shown(paymentIntents.list())
  await shown(charges.list())
  return charge
}

async function cards() {
  const { customers, paymentMethods, setupIntents } = bench.stripe
  const { id: customer } = await customers.create({ name: 'Léa', address: { city: 'Lyon' } })
  const { id: method } = await paymentMethods.create({ type: 'card', card: { token: 'tok_visa' } })
  await paymentMethods.attach(method, { customer })
  await customers.update(customer, { invoice_settings: { default_payment_method: method } })
  await paymentMethods.update(method, note)
  await paymentMethods.retrieve(method, { expand: ['customer'] })
  await shown(paymentMethods.list({ customer, type: 'card' }))
  await shown(customers.listPaymentMethods(customer))
  const { id: setup } = await setupIntents.create({ customer })
  await setupIntents.update(setup, note)
  await setupIntents.confirm(setup, { payment_method: method, return_url: 'https://visavis.example/back' })
  await setupIntents.retrieve(setup, { expand: ['latest_attempt', 'payment_method', 'customer'] })
  await setupIntents.cancel((await setupIntents.create({})).id)
  await shown(setupIntents.list())
  await paymentMethods.detach(method)
  await customers.retrieve(customer)
  await shown(customers.list())
  await customers.del(customer)
}

async function moneyBack(charge: string) {
  const { refunds, disputes } = bench.stripe
  const { id: refund } = await refunds.create({ charge, amount: 100 })
  await refunds.update(refund, note)
  await refunds.retrieve(refund, { expand: ['balance_transaction', 'charge', 'payment_intent'] })
  await shown(refunds.list())
  const { id: dispute } = bench.control.dispute(await takenCharge(bench), { reason: 'general' })
  await disputes.update(dispute, { evidence: { uncategorized_text: 'They were there.' } })
  await disputes.retrieve(dispute, { expand: ['charge'] })
  await shown(disputes.list())
  await disputes.close(dispute)
}

async function transfersAndPayouts() {
  const { transfers, payouts, balance, balanceTransactions } = bench.stripe
  const source = await takenCharge(bench, 'pm_card_bypassPending', 50_000)
  const destination = await onboardedExpert(bench)
  const { id } = await transfers.create({
    amount: 20_000,
    currency: 'eur',
    destination,
    source_transaction: source,
  })
  await transfers.update(id, note)
  const { id: reversal } = await transfers.createReversal(id, { amount: 500 })
  await transfers.retrieveReversal(id, reversal)
  await transfers.retrieve(id, { expand: ['balance_transaction', 'destination', 'destination_payment'] })
  await shown(transfers.listReversals(id))
  await shown(transfers.list())
  await balance.retrieve({}, { stripeAccount: destination })
  const { id: sent, balance_transaction: entry } = await payouts.create({ amount: 1000, currency: 'eur' })
  await payouts.update(sent, note)
  await payouts.retrieve(sent, { expand: ['balance_transaction', 'destination'] })
  await payouts.cancel(sent)
  bench.control.advance(5 * DAY)
  await shown(payouts.list({}, { stripeAccount: destination }))
  await balanceTransactions.retrieve(idOf(entry), { expand: ['source'] })
  await shown(balanceTransactions.list({ expand: ['data.source'] }))
}

async function endpointsAndEvents() {
  const { webhookEndpoints, events } = bench.stripe
  const { id } = await webhookEndpoints.create({ url: `${bench.receiver.url}/other`, enabled_events: ['*'] })
  await webhookEndpoints.update(id, { enabled_events: ['charge.updated'], description: 'Another' })
  await webhookEndpoints.retrieve(id)
  await shown(webhookEndpoints.list())
  await webhookEndpoints.del(id)
  const { data } = await events.list({ limit: 100 })
  await events.retrieve(idOf(data[0]))
}
