import { cookies } from 'next/headers'
import type { OpenedSession } from '#src/features/identity/open-session.ts'
import { ZONE_COOKIE } from '#src/i18n/time-zone.ts'
import { isHttps, sealSession, sessionCookieName, sessionCookieOptions } from './session-cookie.ts'

const YEAR_SECONDS = 365 * 24 * 60 * 60

/** Signs this browser in: the session's cookie, and the account's zone for times to be written in. */
export async function rememberSession(session: OpenedSession): Promise<void> {
  const jar = await cookies()
  jar.set(sessionCookieName(), await sealSession(session), sessionCookieOptions())
  rememberZone(jar, session.timeZone)
}

/** Not a secret, and read by the clock in the page's head: the one cookie of ours that scripts may see. */
export function rememberZone(jar: Awaited<ReturnType<typeof cookies>>, timeZone: string): void {
  jar.set(ZONE_COOKIE, timeZone, { path: '/', sameSite: 'lax', secure: isHttps(), maxAge: YEAR_SECONDS })
}

export async function forgetSession(): Promise<void> {
  const jar = await cookies()
  // A __Host- cookie is only deleted by one with the same attributes.
  jar.set(sessionCookieName(), '', { ...sessionCookieOptions(), maxAge: 0 })
}
