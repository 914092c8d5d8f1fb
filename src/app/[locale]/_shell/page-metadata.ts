import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { LOCALES, type Locale } from '#src/i18n/locale.ts'
import { alternates, localePath } from '#src/i18n/paths.ts'

const OG_LOCALE: Record<Locale, string> = { en: 'en_GB', fr: 'fr_FR' }

/**
 * What a page must repeat wherever it says anything of its own for sharing: Next takes the page's `openGraph` in the
 * place of the layout's, not together with it.
 */
export async function siteCard(locale: Locale) {
  const t = await getTranslations({ locale, namespace: 'shell' })
  return {
    type: 'website' as const,
    siteName: 'Vis-à-vis',
    locale: OG_LOCALE[locale],
    alternateLocale: LOCALES.filter((other) => other !== locale).map((other) => OG_LOCALE[other]),
    images: [{ url: `/share-${locale}.png`, width: 1200, height: 630, alt: t('title') }],
  }
}

type PublicPage = {
  /** Without language; with its query where that makes it another page. */
  path: string
  /** Absent on the home page, which has the site's own. */
  title?: string
  description?: string
  /** A person's page: its title and description where it is shared, its picture in a file beside the page. */
  person?: { name: string; headline: string }
}

/** A page that search engines and shared links show: its address, its twin in each language, its card. */
export async function pageMetadata(
  locale: Locale,
  { path, title, description, person }: PublicPage,
): Promise<Metadata> {
  const { images, ...card } = await siteCard(locale)
  const url = localePath(locale, path)
  return {
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
    alternates: alternates(locale, path),
    openGraph: person
      ? { ...card, url, type: 'profile', title: person.name, description: person.headline }
      : { ...card, url, images },
  }
}
