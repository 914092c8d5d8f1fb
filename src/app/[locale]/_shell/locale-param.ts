import { notFound } from 'next/navigation'
import { isLocale, type Locale } from '#src/i18n/locale.ts'

/** The language of a page from its address; an unknown one is no page. */
export async function localeParam(params: Promise<{ locale: string }>): Promise<Locale> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  return locale
}
