import { describe, expect, it } from 'vitest'
import { contentSecurityPolicy } from './content-security-policy.ts'
import { requestId } from './request-id.ts'
import { securityHeaders } from './security-headers.ts'

const origins = { liveKit: undefined, stripe: undefined, app: 'https://visavis.example' }

function directive(policy: string, name: string): string | undefined {
  return policy.split('; ').find((part) => part.startsWith(`${name} `))
}

describe('the policy of a page', () => {
  it('runs scripts by this response’s nonce alone', () => {
    const scripts = directive(contentSecurityPolicy('abc', origins, false), 'script-src')
    expect(scripts).toBe("script-src 'self' 'nonce-abc' 'strict-dynamic'")
  })

  it('allows eval in development only', () => {
    expect(contentSecurityPolicy('abc', origins, false)).not.toContain('unsafe-eval')
    expect(contentSecurityPolicy('abc', origins, true)).toContain("'unsafe-eval'")
  })

  it('lets nobody frame us and forms end only here or on the payment pages', () => {
    const policy = contentSecurityPolicy('abc', origins, false)
    expect(directive(policy, 'frame-ancestors')).toBe("frame-ancestors 'none'")
    expect(directive(policy, 'form-action')).toBe(
      "form-action 'self' https://checkout.stripe.com https://connect.stripe.com",
    )
  })

  it('names the payment host that is configured instead of Stripe’s', () => {
    const policy = contentSecurityPolicy('abc', { ...origins, stripe: 'http://localhost:4242/v1' }, false)
    expect(directive(policy, 'form-action')).toBe("form-action 'self' http://localhost:4242")
  })

  it('reaches the video server by socket and by HTTP, as securely as it is given', () => {
    const policy = contentSecurityPolicy('abc', { ...origins, liveKit: 'ws://localhost:7880' }, false)
    expect(directive(policy, 'connect-src')).toBe(
      "connect-src 'self' ws://localhost:7880 http://localhost:7880",
    )
    const secure = contentSecurityPolicy('abc', { ...origins, liveKit: 'wss://live.example' }, false)
    expect(directive(secure, 'connect-src')).toBe(
      "connect-src 'self' wss://live.example https://live.example",
    )
  })

  it('asks for https everywhere only where we are served by it', () => {
    expect(contentSecurityPolicy('abc', origins, false)).toContain('upgrade-insecure-requests')
    const local = contentSecurityPolicy('abc', { ...origins, app: 'http://localhost:3000' }, false)
    expect(local).not.toContain('upgrade-insecure-requests')
  })
})

describe('the headers of every answer', () => {
  it('insist on https only where we are served by it', () => {
    expect(securityHeaders(true)['strict-transport-security']).toContain('max-age=')
    expect(securityHeaders(false)['strict-transport-security']).toBeUndefined()
  })

  it('keep camera, microphone and screen to ourselves', () => {
    const policy = securityHeaders(true)['permissions-policy']
    for (const device of ['camera', 'microphone', 'display-capture'])
      expect(policy).toContain(`${device}=(self)`)
  })
})

describe('the id of a request', () => {
  it('is taken over from a proxy that we trust', () => {
    expect(requestId('edge-12345678', true)).toBe('edge-12345678')
  })

  it('is our own when the sender is not trusted or the id could break a log line', () => {
    expect(requestId('edge-12345678', false)).not.toBe('edge-12345678')
    expect(requestId('a\nfake line of the log', true)).toMatch(/^[\w-]{36}$/)
  })
})
