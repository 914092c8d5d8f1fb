import { NextRequest, NextResponse } from 'next/server'
import createIntlMiddleware from 'next-intl/middleware'
import { env } from './env.ts'
import { LOCALE_COOKIE, routing } from './i18n/routing.ts'
import { ASKED_HEADER } from './server/http/asked.ts'
import { contentSecurityPolicy } from './server/http/content-security-policy.ts'
import { REQUEST_ID_HEADER, requestId } from './server/http/request-id.ts'
import { securityHeaders } from './server/http/security-headers.ts'

const https = env.APP_URL.startsWith('https:')

const routeByLocale = createIntlMiddleware({
  ...routing,
  localeCookie: { ...LOCALE_COOKIE, secure: https },
})

/** Language, request id and security headers of every request. No data is read here. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = crypto.randomUUID().replaceAll('-', '')
  const id = requestId(request.headers.get(REQUEST_ID_HEADER), env.TRUST_PROXY === 'true')
  const policy = contentSecurityPolicy(
    nonce,
    { liveKit: env.LIVEKIT_PUBLIC_URL, stripe: env.STRIPE_API_BASE, app: env.APP_URL },
    env.NODE_ENV === 'development',
  )

  // Next reads the nonce for its own scripts from the policy on the request.
  const headers = new Headers(request.headers)
  headers.set(REQUEST_ID_HEADER, id)
  headers.set('x-nonce', nonce)
  headers.set(ASKED_HEADER, request.nextUrl.pathname + request.nextUrl.search)
  headers.set('content-security-policy', policy)

  const response = hasLanguage(request.nextUrl.pathname)
    ? routeByLocale(new NextRequest(request, { headers }))
    : NextResponse.next({ request: { headers } })

  response.headers.set(REQUEST_ID_HEADER, id)
  response.headers.set('content-security-policy', policy)
  for (const [name, value] of Object.entries(securityHeaders(https))) response.headers.set(name, value)
  return response
}

/** Routes of the API and files (the last part has a dot) have no language in their address. */
function hasLanguage(pathname: string): boolean {
  return !pathname.startsWith('/api/') && !pathname.slice(pathname.lastIndexOf('/')).includes('.')
}

export const config = {
  // What Next has hashed itself needs neither language nor policy; `/_next/staticx` is no such thing.
  matcher: ['/((?!_next/static/).*)'],
}
