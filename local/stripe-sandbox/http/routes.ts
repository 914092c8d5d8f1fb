import { createSession } from '../checkout/create.ts'
import { createAccountLink, createLoginLink } from '../resources/account-links.ts'
import * as accounts from '../resources/accounts.ts'
import * as balance from '../resources/balance.ts'
import * as charges from '../resources/charges.ts'
import * as sessions from '../resources/checkout-sessions.ts'
import * as customers from '../resources/customers.ts'
import * as disputes from '../resources/disputes.ts'
import * as events from '../resources/events.ts'
import * as intents from '../resources/payment-intents.ts'
import * as methods from '../resources/payment-methods.ts'
import * as payouts from '../resources/payouts.ts'
import * as refunds from '../resources/refunds.ts'
import * as setups from '../resources/setup-intents.ts'
import * as reversals from '../resources/transfer-reversals.ts'
import * as transfers from '../resources/transfers.ts'
import * as endpoints from '../resources/webhook-endpoints.ts'
import type { Handler } from './call.ts'

export interface Route {
  method: 'DELETE' | 'GET' | 'POST'
  /** As the contract writes it: `/v1/charges/{charge}`. */
  path: string
  handle: Handler<unknown>
}

const route =
  (method: Route['method']) =>
  // The contract checks the parameters before a handler sees them, so their type holds whatever it is called.
  <P>(path: string, handle: Handler<P>): Route => ({ method, path, handle: handle as Handler<unknown> })
const get = route('GET')
const post = route('POST')
const del = route('DELETE')

/** Every call the sandbox answers. Literal paths stand before those with a name in the same place. */
export const ROUTES: Route[] = [
  get('/v1/accounts', accounts.listAccounts),
  post('/v1/accounts', accounts.createAccount),
  get('/v1/accounts/{account}', accounts.retrieveAccount),
  post('/v1/accounts/{account}', accounts.updateAccount),
  del('/v1/accounts/{account}', accounts.deleteAccount),
  post('/v1/accounts/{account}/login_links', createLoginLink),
  post('/v1/account_links', createAccountLink),

  get('/v1/checkout/sessions', sessions.listSessions),
  post('/v1/checkout/sessions', createSession),
  get('/v1/checkout/sessions/{session}', sessions.retrieveSession),
  post('/v1/checkout/sessions/{session}', sessions.updateSession),
  post('/v1/checkout/sessions/{session}/expire', sessions.expireCheckoutSession),
  get('/v1/checkout/sessions/{session}/line_items', sessions.listSessionItems),

  get('/v1/payment_intents', intents.listPaymentIntents),
  post('/v1/payment_intents', intents.createPaymentIntent),
  get('/v1/payment_intents/{intent}', intents.retrievePaymentIntent),
  post('/v1/payment_intents/{intent}', intents.updatePaymentIntent),
  post('/v1/payment_intents/{intent}/capture', intents.capturePaymentIntent),
  post('/v1/payment_intents/{intent}/cancel', intents.cancelPaymentIntent),
  post('/v1/payment_intents/{intent}/confirm', intents.confirmPaymentIntent),

  get('/v1/setup_intents', setups.listSetupIntents),
  post('/v1/setup_intents', setups.createSetupIntent),
  get('/v1/setup_intents/{intent}', setups.retrieveSetupIntent),
  post('/v1/setup_intents/{intent}', setups.updateSetupIntent),
  post('/v1/setup_intents/{intent}/confirm', setups.confirmSetupIntent),
  post('/v1/setup_intents/{intent}/cancel', setups.cancelSetupIntent),

  get('/v1/customers', customers.listCustomers),
  post('/v1/customers', customers.createCustomer),
  get('/v1/customers/{customer}', customers.retrieveCustomer),
  post('/v1/customers/{customer}', customers.updateCustomer),
  del('/v1/customers/{customer}', customers.deleteCustomer),
  get('/v1/customers/{customer}/payment_methods', customers.listCustomerMethods),

  get('/v1/payment_methods', methods.listPaymentMethods),
  post('/v1/payment_methods', methods.createPaymentMethod),
  get('/v1/payment_methods/{payment_method}', methods.retrievePaymentMethod),
  post('/v1/payment_methods/{payment_method}', methods.updatePaymentMethod),
  post('/v1/payment_methods/{payment_method}/attach', methods.attachPaymentMethod),
  post('/v1/payment_methods/{payment_method}/detach', methods.detachPaymentMethod),

  get('/v1/charges', charges.listCharges),
  get('/v1/charges/{charge}', charges.retrieveCharge),
  post('/v1/charges/{charge}', charges.updateCharge),

  get('/v1/refunds', refunds.listRefunds),
  post('/v1/refunds', refunds.createRefund),
  get('/v1/refunds/{refund}', refunds.retrieveRefund),
  post('/v1/refunds/{refund}', refunds.updateRefund),

  get('/v1/transfers', transfers.listTransfers),
  post('/v1/transfers', transfers.createTransfer),
  get('/v1/transfers/{transfer}', transfers.retrieveTransfer),
  post('/v1/transfers/{transfer}', transfers.updateTransfer),
  get('/v1/transfers/{id}/reversals', reversals.listReversals),
  post('/v1/transfers/{id}/reversals', reversals.createReversal),
  get('/v1/transfers/{id}/reversals/{reversal}', reversals.retrieveReversal),

  get('/v1/balance', balance.retrieveBalance),
  get('/v1/balance_transactions', balance.listBalanceTransactions),
  get('/v1/balance_transactions/{id}', balance.retrieveBalanceTransaction),

  get('/v1/payouts', payouts.listPayouts),
  post('/v1/payouts', payouts.createPayout),
  get('/v1/payouts/{payout}', payouts.retrievePayout),
  post('/v1/payouts/{payout}', payouts.updatePayout),
  post('/v1/payouts/{payout}/cancel', payouts.cancelPayout),

  get('/v1/disputes', disputes.listDisputes),
  get('/v1/disputes/{dispute}', disputes.retrieveDispute),
  post('/v1/disputes/{dispute}', disputes.updateDispute),
  post('/v1/disputes/{dispute}/close', disputes.closeDispute),

  get('/v1/events', events.listEvents),
  get('/v1/events/{id}', events.retrieveEvent),

  get('/v1/webhook_endpoints', endpoints.listWebhookEndpoints),
  post('/v1/webhook_endpoints', endpoints.createWebhookEndpoint),
  get('/v1/webhook_endpoints/{webhook_endpoint}', endpoints.retrieveWebhookEndpoint),
  post('/v1/webhook_endpoints/{webhook_endpoint}', endpoints.updateWebhookEndpoint),
  del('/v1/webhook_endpoints/{webhook_endpoint}', endpoints.deleteWebhookEndpoint),
]
