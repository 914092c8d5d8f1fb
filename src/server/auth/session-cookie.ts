import { decode, encode } from 'next-auth/jwt'
import { env } from '#src/env.ts'

/**
 * The cookie only names a UserSession row; that row decides how long it is good for (30 days after it was last
 * seen, or until revoked). The cookie may therefore last as long as browsers keep one.
 */
export const COOKIE_SECONDS = 400 * 24 * 60 * 60

export function isHttps(): boolean {
  return env.APP_URL.startsWith('https:')
}

/** `__Host-`: the browser itself refuses the name unless Secure, Path=/ and without a Domain. */
export function sessionCookieName(): string {
  return isHttps() ? '__Host-visavis.session' : 'visavis.session'
}

export function sessionCookieOptions() {
  return {
    httpOnly: true,
    sameSite: 'lax' as const,
    path: '/',
    secure: isHttps(),
    maxAge: COOKIE_SECONDS,
  }
}

export interface SessionClaims {
  userId: string
  sessionId: string
}

/** next-auth's own format (an encrypted JWT), so that its routes and ours read the same cookie. */
export function sealSession({ userId, sessionId }: SessionClaims): Promise<string> {
  return encode({ token: { sub: userId, sid: sessionId }, secret: env.AUTH_SECRET, maxAge: COOKIE_SECONDS })
}

/** @returns null for anything that we did not write */
export async function openSession(cookie: string | undefined): Promise<SessionClaims | null> {
  if (!cookie) return null
  try {
    const token = await decode({ token: cookie, secret: env.AUTH_SECRET })
    if (!token || typeof token.sub !== 'string' || typeof token.sid !== 'string') return null
    return { userId: token.sub, sessionId: token.sid }
  } catch {
    return null
  }
}
