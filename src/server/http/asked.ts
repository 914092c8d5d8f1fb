import { headers } from 'next/headers'

/** Set by the proxy on every request, over whatever a browser sends. */
export const ASKED_HEADER = 'x-asked'

/** The address that was asked for, path and query; layouts are not told it otherwise. */
export async function askedPath(fallback: string): Promise<string> {
  return (await headers()).get(ASKED_HEADER) ?? fallback
}
