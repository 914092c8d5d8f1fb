import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { routes } from '#src/app/routes.ts'
import { localePath } from '#src/i18n/paths.ts'
import { ButtonLink } from '#src/ui/button-link.tsx'
import { SiteShell } from './_shell/site-shell.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('errors')
  return { title: t('notFound.title'), robots: { index: false } }
}

export default async function NotFound() {
  const locale = await getLocale()
  const t = await getTranslations('errors')
  return (
    <SiteShell locale={locale}>
      <div className="max-w-[40em] pt-11 md:pt-16">
        <h1 className="title-64">{t('notFound.title')}</h1>
        <p className="lede mt-5">{t('notFound.text')}</p>
        <div className="mt-8 flex flex-wrap gap-3">
          <ButtonLink kind="ink" href={localePath(locale, routes.search)}>
            {t('notFound.search')}
          </ButtonLink>
          <ButtonLink kind="text" href={localePath(locale, routes.home)}>
            {t('notFound.home')}
          </ButtonLink>
        </div>
      </div>
    </SiteShell>
  )
}
