import { env } from '#src/env.ts'

/**
 * Stands for everybody where no proxy of ours says who asks. Limits by address then count all visitors
 * together, with more room (see rate-limiter.ts).
 */
export const UNKNOWN_ADDRESS = 'unknown'

/**
 * The visitor's network address. Next fills x-forwarded-for itself but keeps what the client sent, so the
 * header is believed only behind a proxy that overwrites or appends (TRUST_PROXY): its entry is the last one.
 */
export function clientAddress(
  headers: Pick<Headers, 'get'>,
  trustProxy = env.TRUST_PROXY === 'true',
): string {
  if (!trustProxy) return UNKNOWN_ADDRESS
  const last = headers.get('x-forwarded-for')?.split(',').at(-1)?.trim()
  return last && /^[0-9a-fA-F.:]{2,45}$/.test(last) ? last : UNKNOWN_ADDRESS
}
