import { cookies } from 'next/headers'
import { cache } from 'react'
import { findActor } from '#src/features/identity/find-actor.ts'
import type { Actor } from '#src/features/ports.ts'
import { gateways } from '#src/server/ctx.ts'
import { openSession, sessionCookieName } from './session-cookie.ts'

/**
 * Who is asking. The one seam to the authentication library: nothing else reads the cookie. Cached for the
 * request, and read afresh in the next, so revoking a session works at once.
 */
export const getActor = cache(async (): Promise<Actor> => {
  const claims = await openSession((await cookies()).get(sessionCookieName())?.value)
  return claims ? findActor(gateways(), claims) : { kind: 'ANONYMOUS' }
})
