import type { IncomingHttpHeaders } from 'node:http'
import { PLATFORM, type Scope } from '../scope.ts'
import { API_VERSION } from '../version.ts'
import { ApiFailure, invalidRequest } from './failure.ts'

const header = (headers: IncomingHttpHeaders, name: string): string | undefined => {
  const value = headers[name]
  return Array.isArray(value) ? value[0] : value
}

/** The key as a bearer token, or as the user name of basic authentication (`curl -u`). */
function keyOf(headers: IncomingHttpHeaders): string | undefined {
  const [scheme, value] = (headers.authorization ?? '').split(' ')
  if (scheme === 'Bearer') return value
  if (scheme === 'Basic')
    return Buffer.from(value ?? '', 'base64')
      .toString()
      .split(':')[0]
  return undefined
}

/** Refuses calls without the right secret key, or in another API version than the sandbox speaks. */
export function checkCaller(headers: IncomingHttpHeaders, secretKey: string): void {
  const key = keyOf(headers)
  if (!key) {
    throw new ApiFailure(401, {
      type: 'invalid_request_error',
      message:
        'You did not provide an API key. You need to provide your API key in the Authorization header, using ' +
        "Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY').",
    })
  }
  if (key !== secretKey) {
    const shown = `${key.slice(0, 8)}${'*'.repeat(8)}${key.slice(-4)}`
    throw new ApiFailure(401, {
      type: 'invalid_request_error',
      message: `Invalid API Key provided: ${shown}`,
    })
  }
  const version = header(headers, 'stripe-version')
  if (version !== undefined && version !== API_VERSION) {
    throw invalidRequest(`Invalid Stripe API version: ${version}. This sandbox speaks ${API_VERSION}.`)
  }
}

/** The account whose objects the call is about: `Stripe-Account`, or the platform. */
export function accountOf(headers: IncomingHttpHeaders, platform: Scope): string {
  const id = header(headers, 'stripe-account') ?? header(headers, 'stripe-context')
  if (!id) return PLATFORM
  if (platform.objects.find('account', id)) return id
  throw new ApiFailure(403, {
    type: 'invalid_request_error',
    code: 'account_invalid',
    message:
      `The provided key does not have access to account '${id}' (or that account does not exist). ` +
      'Application access may have been revoked.',
  })
}

export const idempotencyKeyOf = (headers: IncomingHttpHeaders): string | undefined =>
  header(headers, 'idempotency-key')
