import { cookies } from 'next/headers'
import { DEFAULT_ZONE, isTimeZone, ZONE_COOKIE } from '../../i18n/time-zone.ts'

/** The IANA zone in which this request's times are written. */
export async function readerZone(): Promise<string> {
  const zone = (await cookies()).get(ZONE_COOKIE)?.value
  return zone && isTimeZone(zone) ? zone : DEFAULT_ZONE
}
