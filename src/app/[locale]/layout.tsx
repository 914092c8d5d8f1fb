import '../globals.css'
import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { env } from '#src/env.ts'
import { DEFAULT_LOCALE, isLocale, type Locale } from '#src/i18n/locale.ts'
import { REQUEST_ID_HEADER } from '#src/server/http/request-id.ts'
import { fontVariables } from '#src/ui/fonts.ts'
import { siteCard } from './_shell/page-metadata.ts'

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf6' },
    { media: '(prefers-color-scheme: dark)', color: '#161411' },
  ],
}

export async function generateMetadata({ params }: LayoutProps<'/[locale]'>): Promise<Metadata> {
  const locale = await languageOf(params)
  const t = await getTranslations({ locale, namespace: 'shell' })
  // Reading the headers makes the page wait for a request, so APP_URL is read then and not while building.
  await headers()
  return {
    metadataBase: new URL(env.APP_URL),
    title: { default: `${t('title')} · Vis-à-vis`, template: '%s · Vis-à-vis' },
    description: t('description'),
    applicationName: 'Vis-à-vis',
    manifest: '/manifest.webmanifest',
    icons: {
      icon: [
        { url: '/favicon.ico', sizes: '48x48' },
        { url: '/icon.svg', type: 'image/svg+xml' },
      ],
      apple: '/apple-touch-icon.png',
    },
    openGraph: await siteCard(locale),
    twitter: { card: 'summary_large_image' },
    formatDetection: { telephone: false, date: false, address: false, email: false },
  }
}

/**
 * Pages are rendered for each request: the policy's nonce has to stand in their scripts, and times are written
 * in the reader's zone.
 */
export default async function LocaleLayout({ children, params }: LayoutProps<'/[locale]'>) {
  const locale = await languageOf(params)
  setRequestLocale(locale)
  const requestId = (await headers()).get(REQUEST_ID_HEADER) ?? ''
  return (
    <html lang={locale} className={fontVariables}>
      <head>
        <meta name="request-id" content={requestId} />
      </head>
      <body>{children}</body>
    </html>
  )
}

/** Of an address that is no page (`/favicon.gif` has no language) the 404 page is in the default language. */
async function languageOf(params: Promise<{ locale: string }>): Promise<Locale> {
  const { locale } = await params
  return isLocale(locale) ? locale : DEFAULT_LOCALE
}
