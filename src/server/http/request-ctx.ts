import { headers } from 'next/headers'
import { cache } from 'react'
import type { Ctx } from '#src/features/ports.ts'
import { getActor } from '#src/server/auth/get-actor.ts'
import { makeCtx } from '#src/server/ctx.ts'
import { REQUEST_ID_HEADER } from './request-id.ts'

/** The world of a page, action or route: who asks, and the request's id as the proxy gave it. */
export const requestCtx = cache(async (): Promise<Ctx> => {
  const id = (await headers()).get(REQUEST_ID_HEADER)
  return makeCtx(await getActor(), id ?? undefined)
})
