import { env } from '#src/env.ts'

/**
 * Whether a request that changes something comes from a page of ours. Browsers name the page's origin on every
 * POST; a request that says nothing is refused too, so that no old browser slips through.
 */
export function isSameOrigin(headers: Pick<Headers, 'get'>): boolean {
  const origin = headers.get('origin')
  if (origin === null) return headers.get('sec-fetch-site') === 'same-origin'
  return origin === new URL(env.APP_URL).origin || hostOf(origin) === headers.get('host')
}

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host
  } catch {
    return null
  }
}
