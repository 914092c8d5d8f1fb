import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { loadContract } from '#local/stripe-sandbox/contract/load.ts'
import { resolve } from '#local/stripe-sandbox/contract/schema.ts'
import { ROUTES } from '#local/stripe-sandbox/http/routes.ts'
import { API_VERSION } from '#local/stripe-sandbox/version.ts'
import { checkAnswer, checkObject } from './support/conformance.ts'

const contract = loadContract()
const declarations = (file: string): string =>
  readFileSync(
    fileURLToPath(import.meta.resolve(`../../node_modules/stripe/esm/resources/${file}.d.ts`)),
    'utf8',
  )

/** The members of an interface of the SDK: name → whether it may be absent. */
function membersOf(file: string, name: string): Map<string, boolean> {
  const text = declarations(file).replaceAll(/\/\*[\s\S]*?\*\//g, '')
  const start = new RegExp(`^( *)(?:export )?interface ${name} (?:extends \\w+ )?\\{$`, 'm').exec(text)
  if (!start) throw new Error(`The SDK declares no ${name} in ${file}`)
  const indent = ' '.repeat((start[1]?.length ?? 0) + 4)
  const body = text.slice(start.index + start[0].length)
  const end = body.indexOf(`\n${start[1]}}`)
  const members = body.slice(0, end).matchAll(new RegExp(`^${indent}(\\w+)(\\??):`, 'gm'))
  return new Map(Array.from(members, ([, member = '', optional]) => [member, optional === '?']))
}

const PAGING = ['ending_before', 'limit', 'starting_after']

describe('the contract of the sandbox', () => {
  it('is of the API version that the SDK is pinned to', () => {
    const pinned = readFileSync(
      fileURLToPath(import.meta.resolve('../../node_modules/stripe/esm/apiVersion.d.ts')),
      'utf8',
    )
    expect(contract.info.version).toBe(API_VERSION)
    expect(pinned).toContain(`"${API_VERSION}"`)
  })

  it('describes every call that the sandbox answers', () => {
    for (const { method, path } of ROUTES) {
      const key = method.toLowerCase() as 'delete' | 'get' | 'post'
      expect(contract.paths[path]?.[key], `${method} ${path}`).toBeDefined()
    }
  })

  it.each([
    ['post', '/v1/accounts', 'Accounts', 'AccountCreateParams'],
    ['post', '/v1/account_links', 'AccountLinks', 'AccountLinkCreateParams'],
    ['post', '/v1/checkout/sessions', 'Checkout/Sessions', 'SessionCreateParams'],
    ['get', '/v1/checkout/sessions', 'Checkout/Sessions', 'SessionListParams'],
    ['post', '/v1/customers', 'Customers', 'CustomerCreateParams'],
    ['post', '/v1/customers/{customer}', 'Customers', 'CustomerUpdateParams'],
    ['post', '/v1/payment_intents', 'PaymentIntents', 'PaymentIntentCreateParams'],
    ['post', '/v1/payment_intents/{intent}', 'PaymentIntents', 'PaymentIntentUpdateParams'],
    ['post', '/v1/payment_intents/{intent}/confirm', 'PaymentIntents', 'PaymentIntentConfirmParams'],
    ['post', '/v1/payment_intents/{intent}/capture', 'PaymentIntents', 'PaymentIntentCaptureParams'],
    ['post', '/v1/payment_intents/{intent}/cancel', 'PaymentIntents', 'PaymentIntentCancelParams'],
    ['post', '/v1/payment_methods', 'PaymentMethods', 'PaymentMethodCreateParams'],
    ['post', '/v1/setup_intents', 'SetupIntents', 'SetupIntentCreateParams'],
    ['post', '/v1/setup_intents/{intent}/confirm', 'SetupIntents', 'SetupIntentConfirmParams'],
    ['post', '/v1/refunds', 'Refunds', 'RefundCreateParams'],
    ['post', '/v1/transfers', 'Transfers', 'TransferCreateParams'],
    ['post', '/v1/transfers/{id}/reversals', 'Transfers', 'TransferCreateReversalParams'],
    ['post', '/v1/payouts', 'Payouts', 'PayoutCreateParams'],
    ['post', '/v1/disputes/{dispute}', 'Disputes', 'DisputeUpdateParams'],
    ['get', '/v1/balance_transactions', 'BalanceTransactions', 'BalanceTransactionListParams'],
    ['get', '/v1/events', 'Events', 'EventListParams'],
    ['post', '/v1/webhook_endpoints', 'WebhookEndpoints', 'WebhookEndpointCreateParams'],
    ['post', '/v1/webhook_endpoints/{webhook_endpoint}', 'WebhookEndpoints', 'WebhookEndpointUpdateParams'],
  ] as const)('%s %s takes exactly what the SDK declares', (method, path, file, name) => {
    const request = resolve(contract, contract.paths[path]?.[method]?.request ?? {})
    const declared = membersOf(file, name)
    const known = Object.keys(request.properties ?? {}).filter(
      (key) => declared.has(key) || !PAGING.includes(key),
    )
    expect(known.sort()).toEqual([...declared.keys()].sort())
    const needed = [...declared].filter(([, optional]) => !optional).map(([key]) => key)
    expect([...(request.required ?? [])].sort()).toEqual(needed.sort())
  })

  it.each([
    ['account', 'Accounts', 'Account'],
    ['balance', 'Balance', 'Balance'],
    ['balance_transaction', 'BalanceTransactions', 'BalanceTransaction'],
    ['charge', 'Charges', 'Charge'],
    ['checkout.session', 'Checkout/Sessions', 'Session'],
    ['customer', 'Customers', 'Customer'],
    ['dispute', 'Disputes', 'Dispute'],
    ['payment_intent', 'PaymentIntents', 'PaymentIntent'],
    ['payment_method', 'PaymentMethods', 'PaymentMethod'],
    ['payout', 'Payouts', 'Payout'],
    ['refund', 'Refunds', 'Refund'],
    ['setup_intent', 'SetupIntents', 'SetupIntent'],
    ['transfer', 'Transfers', 'Transfer'],
    ['transfer_reversal', 'TransferReversals', 'TransferReversal'],
    ['webhook_endpoint', 'WebhookEndpoints', 'WebhookEndpoint'],
  ])('declares the fields of %s as the SDK does', (kind, file, name) => {
    const schema = contract.components.schemas[kind]
    const declared = membersOf(file, name)
    declared.delete('deleted')
    expect(Object.keys(schema?.properties ?? {}).sort()).toEqual([...declared.keys()].sort())
    const needed = [...declared].filter(([, optional]) => !optional).map(([key]) => key)
    expect([...(schema?.required ?? [])].sort()).toEqual(needed.sort())
  })
})

describe('the check of answers', () => {
  const link = { object: 'login_link', created: 1, url: 'https://example.org' }
  const path = '/v1/accounts/acct_1/login_links'

  it('passes what is as declared', () => {
    expect(checkAnswer('POST', path, 200, link)).toEqual([])
  })

  it.each([
    ['a field too many', { ...link, surprise: 1 }],
    ['a field too few', { object: 'login_link', created: 1 }],
    ['a field of another type', { ...link, created: '1' }],
    ['a value that is not listed', { ...link, object: 'account_link' }],
  ])('sees %s', (_, answer) => {
    expect(checkAnswer('POST', path, 200, answer)).not.toEqual([])
  })

  it('sees an error that is not under `error`, which the SDK would take for success', () => {
    expect(checkAnswer('GET', '/v1/balance', 404, { message: 'No' })).not.toEqual([])
  })

  it('sees what is wrong inside an event', () => {
    expect(checkObject('transfer', { object: 'transfer' })).not.toEqual([])
  })
})
