import { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { AppError } from '#src/domain/errors.ts'
import { lendAddressToNextAuth } from '#src/env.ts'
import { authOptions } from '#src/server/auth/auth-options.ts'
import { REQUEST_ID_HEADER } from '#src/server/http/request-id.ts'
import { readBody } from '#src/server/http/request-input.ts'
import { observeRequest } from '#src/server/http/request-metrics.ts'
import { isSameOrigin } from '#src/server/http/same-origin.ts'
import { toResponse } from '#src/server/http/to-response.ts'

type AuthContext = RouteContext<'/api/auth/[...nextauth]'>

const MAX_BODY_BYTES = 16 * 1024

export function GET(request: NextRequest, context: AuthContext): Promise<Response> {
  return answer(request, context)
}

/** next-auth checks its own token against forgery; the origin and the size are ours to check. */
export async function POST(request: NextRequest, context: AuthContext): Promise<Response> {
  const requestId = request.headers.get(REQUEST_ID_HEADER) ?? ''
  const { nextauth } = await context.params
  try {
    // Lets anybody write into our log.
    if (nextauth[0] === '_log') throw new AppError('NOT_FOUND')
    if (!isSameOrigin(request.headers)) throw new AppError('FORBIDDEN')
    const body = Buffer.from(await readBody(request, MAX_BODY_BYTES))
    const { url, method, headers } = request
    return await answer(new NextRequest(url, { method, headers, body }), context)
  } catch (error) {
    return toResponse(error, requestId)
  }
}

function answer(request: NextRequest, context: AuthContext): Promise<Response> {
  lendAddressToNextAuth()
  return observeRequest('/api/auth/[...nextauth]', request.method, async () =>
    sayLimit(await NextAuth(request, context, authOptions())),
  )
}

/** next-auth answers every refusal of credentials alike: a script is to be told that it may come back, and when. */
async function sayLimit(response: Response): Promise<Response> {
  if (response.status !== 401) return response
  const seconds = /error=RATE_LIMITED\.(\d+)/.exec(await response.clone().text())?.[1]
  if (!seconds) return response
  const headers = new Headers(response.headers)
  headers.set('retry-after', seconds)
  return new Response(response.body, { status: 429, headers })
}
