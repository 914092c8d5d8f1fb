import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { routes } from '#src/app/routes.ts'
import { unwrap } from '#src/domain/errors.ts'
import { AvailableSwitch } from '#src/features/catalog/components/available-switch.tsx'
import { readPresence } from '#src/features/catalog/presence/read-presence.ts'
import type { Ctx } from '#src/features/ports.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { localePath } from '#src/i18n/paths.ts'
import { NavLink } from '#src/ui/shell/nav-link.tsx'
import { localeParam } from '../_shell/locale-param.ts'
import { SiteShell } from '../_shell/site-shell.tsx'
import { openStudio } from './_expert.ts'

/** Pages of one person: nothing for search engines. */
export const metadata: Metadata = { robots: { index: false } }

export default async function StudioLayout({ children, params }: LayoutProps<'/[locale]/studio'>) {
  const locale = await localeParam(params)
  // Here, outside of the loading state: an answer that has begun to stream cannot redirect or be a 404.
  const { ctx } = await openStudio(locale)
  const t = await getTranslations({ locale, namespace: 'studio.nav' })
  const tabs = [
    { href: routes.studio, label: t('today') },
    { href: routes.earnings, label: t('earnings') },
    { href: routes.hours, label: t('hours') },
  ]
  return (
    <SiteShell locale={locale}>
      <nav
        aria-label={t('label')}
        className="flex gap-6 overflow-x-auto border-b border-rule text-15 [&_a]:-outline-offset-3"
      >
        {tabs.map(({ href, label }) => (
          <NavLink key={href} href={localePath(locale, href)} className="flex min-h-11 items-center">
            {label}
          </NavLink>
        ))}
      </nav>
      <Presence ctx={ctx} locale={locale} />
      {children}
    </SiteShell>
  )
}

/** In the layout, which stays while the studio's pages change: its expert is there on all of them. */
async function Presence({ ctx, locale }: { ctx: Ctx; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'studio.presence' })
  const common = await getTranslations({ locale, namespace: 'common' })
  const { available, listed } = unwrap(await readPresence(ctx))
  const words = { on: t('on'), off: t('off'), unlisted: t('unlisted'), lost: t('lost') }
  return (
    <AvailableSwitch
      available={available}
      listed={listed}
      labels={{ name: common('availableNow'), ...words }}
    />
  )
}
