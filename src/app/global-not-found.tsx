import './globals.css'
import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { fontVariables } from '#src/ui/fonts.ts'
import { NotFoundPage } from './[locale]/_shell/not-found-page.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('shell')
  return { title: `${t('notFound.title')} · Vis-à-vis`, robots: { index: false } }
}

/** For an address that no route matches: rendered on the server, in the language of the address. */
export default async function GlobalNotFound() {
  const locale = await getLocale()
  return (
    <html lang={locale} className={fontVariables}>
      <body>
        <NotFoundPage locale={locale} />
      </body>
    </html>
  )
}
