import { cookies, headers } from 'next/headers'
import { DEFAULT_LOCALE, isLocale, type Locale } from '#src/i18n/locale.ts'
import { readerZone } from './reader-zone.ts'

export interface Reader {
  locale: Locale
  zone: string
}

/** Set by next-intl's middleware on requests of pages, and so on the actions of their forms. */
const PAGE_LOCALE_HEADER = 'x-next-intl-locale'
const LOCALE_COOKIE = 'NEXT_LOCALE'

/** Language and zone in which to answer: the page's, else (routes of the API) the visitor's last choice. */
export async function reader(): Promise<Reader> {
  const zone = await readerZone()
  const page = (await headers()).get(PAGE_LOCALE_HEADER)
  if (isLocale(page)) return { locale: page, zone }
  const chosen = (await cookies()).get(LOCALE_COOKIE)?.value
  if (isLocale(chosen)) return { locale: chosen, zone }
  const wanted = (await headers()).get('accept-language')?.slice(0, 2).toLowerCase()
  return { locale: isLocale(wanted) ? wanted : DEFAULT_LOCALE, zone }
}
