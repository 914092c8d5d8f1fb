import { cookies } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { routes } from '#src/app/routes.ts'
import { COMMISSION_BPS, WHOLE_BPS } from '#src/domain/policy/money.ts'
import { formatShare } from '#src/i18n/format/number.ts'
import { formatTime } from '#src/i18n/format/time.ts'
import { intlTag, LOCALES, type Locale } from '#src/i18n/locale.ts'
import { localePath } from '#src/i18n/paths.ts'
import { ofPlace, placeOfZone } from '#src/i18n/place.ts'
import { ZONE_COOKIE } from '#src/i18n/time-zone.ts'
import { getActor } from '#src/server/auth/get-actor.ts'
import { readerZone } from '#src/server/http/reader-zone.ts'
import { Footer } from '#src/ui/shell/footer.tsx'
import { LanguageSwitch } from '#src/ui/shell/language-switch.tsx'
import { Masthead } from '#src/ui/shell/masthead.tsx'
import { SkipLink } from '#src/ui/shell/skip-link.tsx'
import { ZoneClock } from '#src/ui/shell/zone-clock.tsx'
import { AccountCorner } from './account-corner.tsx'

/** Masthead, page and footer, as every page has them except the room. */
export async function SiteShell({ locale, children }: { locale: Locale; children: ReactNode }) {
  const t = await getTranslations({ locale, namespace: 'shell' })
  const studio = (await getTranslations({ locale, namespace: 'studio' }))('title')
  const zone = await readerZone()
  const actor = await getActor()
  const to = (path: string) => localePath(locale, path)
  const place = placeOfZone(locale, zone)
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink href="#content">{t('skip')}</SkipLink>
      <Masthead
        home={to(routes.home)}
        nav={[
          { href: to(routes.search), label: t('nav.search') },
          ...(actor.kind === 'USER' ? [{ href: to(routes.bookings), label: t('nav.bookings') }] : []),
          ...(actor.kind === 'USER' && actor.expertId ? [{ href: to(routes.studio), label: studio }] : []),
          { href: to(routes.howItWorks), label: t('nav.how') },
          { href: to(routes.help), label: t('nav.help') },
        ]}
        labels={{ nav: t('nav.label'), menu: t('nav.menu'), close: t('nav.close') }}
        language={
          <LanguageSwitch
            label={t('language.label')}
            current={locale}
            choices={LOCALES.map((code) => ({ code, name: t(`language.${code}`) }))}
          />
        }
        clock={
          <ZoneClock
            zone={zone}
            place={place}
            time={formatTime(locale, Date.now(), zone)}
            known={(await cookies()).has(ZONE_COOKIE)}
            cookie={ZONE_COOKIE}
            tag={intlTag(locale)}
            label={t('clock', { place: ofPlace(locale, zone) })}
          />
        }
        account={<AccountCorner locale={locale} actor={actor} />}
      />
      <main id="content" tabIndex={-1} className="page grow outline-none">
        {children}
      </main>
      <Footer
        label={t('foot.label')}
        line={t('foot.line', {
          expert: formatShare(locale, WHOLE_BPS - COMMISSION_BPS),
          platform: formatShare(locale, COMMISSION_BPS),
        })}
        links={[
          { href: to(routes.verification), label: t('foot.verification') },
          { href: to(routes.refunds), label: t('foot.refunds') },
          { href: to(routes.help), label: t('foot.help') },
        ]}
      />
    </div>
  )
}
