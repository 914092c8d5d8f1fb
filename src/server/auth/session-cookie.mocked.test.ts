import { encode } from 'next-auth/jwt'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { openSession, sealSession, sessionCookieName, sessionCookieOptions } from './session-cookie.ts'

const settings = vi.hoisted(() => ({
  env: { APP_URL: 'https://visavis.example', AUTH_SECRET: 's'.repeat(32) },
}))
vi.mock('#src/env.ts', () => settings)

const claims = { userId: 'user-1', sessionId: 'session-1' }

beforeEach(() => {
  settings.env = { APP_URL: 'https://visavis.example', AUTH_SECRET: 's'.repeat(32) }
})

describe('the cookie of a session', () => {
  it('names the account and the session, and cannot be read without the key', async () => {
    const cookie = await sealSession(claims)
    expect(await openSession(cookie)).toEqual(claims)
    const parts = cookie.split('.').map((part) => Buffer.from(part, 'base64url').toString('latin1'))
    expect(parts.join('')).not.toContain('session-1')
  })

  it.each([undefined, '', 'x', 'a.b.c.d.e'])('opens nothing when it is %j', async (cookie) => {
    expect(await openSession(cookie)).toBeNull()
  })

  it('opens nothing when it was changed, sealed with another key, expired, or names no session', async () => {
    const cookie = await sealSession(claims)
    expect(await openSession(`${cookie.slice(0, -2)}AA`)).toBeNull()
    const secret = settings.env.AUTH_SECRET
    expect(await openSession(await encode({ token: { sub: 'user-1' }, secret }))).toBeNull()
    const token = { sub: 'user-1', sid: 'session-1' }
    expect(await openSession(await encode({ token, secret, maxAge: -60 }))).toBeNull()
    settings.env.AUTH_SECRET = 't'.repeat(32)
    expect(await openSession(cookie)).toBeNull()
  })

  it('is bound to this host and to https, where that is our address', () => {
    expect(sessionCookieName()).toBe('__Host-visavis.session')
    expect(sessionCookieOptions()).toMatchObject({ httpOnly: true, sameSite: 'lax', secure: true, path: '/' })
    settings.env.APP_URL = 'http://localhost:3000'
    expect(sessionCookieName()).toBe('visavis.session')
    expect(sessionCookieOptions()).toMatchObject({ httpOnly: true, secure: false })
  })
})
