import type { CookieOption, CookiesOptions } from 'next-auth'
import { COOKIE_SECONDS, isHttps, sessionCookieName, sessionCookieOptions } from './session-cookie.ts'

const FLOW_SECONDS = 15 * 60

/** Names and attributes of every cookie of signing in. `__Host-` binds a cookie to this very host. */
export function authCookies(): Partial<CookiesOptions> {
  const cookie = (name: string, maxAge?: number): CookieOption => ({
    name: isHttps() ? `__Host-visavis.${name}` : `visavis.${name}`,
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure: isHttps(), ...(maxAge ? { maxAge } : {}) },
  })
  return {
    sessionToken: {
      name: sessionCookieName(),
      options: { ...sessionCookieOptions(), maxAge: COOKIE_SECONDS },
    },
    csrfToken: cookie('csrf'),
    callbackUrl: cookie('next'),
    pkceCodeVerifier: cookie('pkce', FLOW_SECONDS),
    state: cookie('state', FLOW_SECONDS),
    nonce: cookie('nonce', FLOW_SECONDS),
  }
}
