import { isIPv4, isIPv6 } from 'node:net'
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
  const last = headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? ''
  if (isIPv4(last)) return last
  return isIPv6(last) ? networkOf(last) : UNKNOWN_ADDRESS
}

/**
 * One subscriber has a whole /64 of IPv6 and may take another address of it for each request: `2001:db8::7` and all
 * its neighbours are `2001:db8:0:0::/64`. An IPv4 address in IPv6's clothes is itself.
 */
function networkOf(address: string): string {
  // The URL parser writes every address in one way, in hexadecimal and without a zone.
  const canonical = new URL(`http://[${address.split('%')[0]}]`).hostname.slice(1, -1)
  const [head = '', tail = ''] = canonical.split('::')
  const front = head === '' ? [] : head.split(':')
  const back = tail === '' ? [] : tail.split(':')
  const groups = [...front, ...Array<string>(8 - front.length - back.length).fill('0'), ...back]
  const [high, low] = groups.slice(6).map((group) => Number.parseInt(group, 16))
  if (groups.slice(0, 6).join(':') === '0:0:0:0:0:ffff' && high !== undefined && low !== undefined)
    return [high >> 8, high & 255, low >> 8, low & 255].join('.')
  return `${groups.slice(0, 4).join(':')}::/64`
}
