/** Carries one request's id from the edge through the logs to the error page. */
export const REQUEST_ID_HEADER = 'x-request-id'

/**
 * The id that the proxy in front gave, or a new one. An id from outside is taken only where a proxy of ours
 * overwrites what clients send, and only in a shape that is safe in a log line.
 */
export function requestId(given: string | null, trustProxy: boolean): string {
  return trustProxy && given && /^[\w-]{8,64}$/.test(given) ? given : crypto.randomUUID()
}
