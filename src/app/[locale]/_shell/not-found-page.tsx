import { getTranslations } from 'next-intl/server'
import { routes } from '#src/app/routes.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { localePath } from '#src/i18n/paths.ts'
import { ButtonLink } from '#src/ui/button-link.tsx'
import { SiteShell } from './site-shell.tsx'

export async function NotFoundPage({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'shell' })
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
