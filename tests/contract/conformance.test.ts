import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { loadContract } from '#local/stripe-sandbox/contract/load.ts'
import { API_VERSION } from '#local/stripe-sandbox/version.ts'
import { checkAnswer, checkObject } from './support/conformance.ts'

const contract = loadContract()

describe('the contract of the sandbox', () => {
  it('is of the API version that the SDK is pinned to', () => {
    const pinned = readFileSync(
      fileURLToPath(import.meta.resolve('../../node_modules/stripe/esm/apiVersion.d.ts')),
      'utf8',
    )
    expect(contract.info.version).toBe(API_VERSION)
    expect(pinned).toContain(`"${API_VERSION}"`)
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

  it('sees what is wrong inside an event, and an object that it does not know', () => {
    expect(checkObject('mystery', { object: 'mystery' })).not.toEqual([])
    expect(checkObject('transfer', { object: 'transfer' })).not.toEqual([])
  })
})
