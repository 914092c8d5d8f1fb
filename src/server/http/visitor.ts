import { cookies, headers } from 'next/headers'
import type { Visitor } from '#src/features/identity/visitor.ts'
import { isTimeZone, ZONE_COOKIE } from '#src/i18n/time-zone.ts'
import { clientAddress } from './client-address.ts'
import { reader } from './reader.ts'

/** The browser behind this request, as far as it says. */
export async function visitor(): Promise<Visitor> {
  const given = await headers()
  const zone = (await cookies()).get(ZONE_COOKIE)?.value
  return {
    address: clientAddress(given),
    userAgent: given.get('user-agent'),
    locale: (await reader()).locale,
    timeZone: zone && isTimeZone(zone) ? zone : null,
  }
}
