import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { routes } from '#src/app/routes.ts'
import { Hero } from '#src/features/catalog/components/hero.tsx'
import { MeterExplainer } from '#src/features/catalog/components/meter-explainer.tsx'
import { formatDay } from '#src/i18n/format/date.ts'
import { formatRoundMoney } from '#src/i18n/format/money.ts'
import { capitalise } from '#src/i18n/format/sentence.ts'
import { hourIn } from '#src/i18n/format/time.ts'
import { alternates, localePath } from '#src/i18n/paths.ts'
import { placeOfZone } from '#src/i18n/time-zone.ts'
import { readerZone } from '#src/server/http/reader-zone.ts'
import { ButtonLink } from '#src/ui/button-link.tsx'
import { Icon } from '#src/ui/icon.tsx'
import { arrowRight } from '#src/ui/icon-shapes.ts'
import { SearchBox } from '#src/ui/search/search-box.tsx'
import { localeParam } from '../_shell/locale-param.ts'

const LIMITS_EUR = [20, 40, 60, 100]

export async function generateMetadata({ params }: PageProps<'/[locale]'>): Promise<Metadata> {
  return { alternates: alternates(await localeParam(params), routes.home) }
}

export default async function HomePage({ params }: PageProps<'/[locale]'>) {
  const locale = await localeParam(params)
  const t = await getTranslations({ locale, namespace: 'home' })
  const zone = await readerZone()
  const now = Date.now()
  return (
    <>
      <p className="flex gap-6 border-b border-rule py-2.5 text-13 text-ink-2 md:py-3.5 md:text-14">
        <span>
          {t.rich('dateline', {
            day: capitalise(locale, formatDay(locale, now, zone)),
            place: placeOfZone(zone),
            z: (chunks) => <span className="max-md:hidden">{chunks}</span>,
          })}
        </span>
      </p>
      <Hero
        locale={locale}
        hour={hourIn(now, zone)}
        tried={[]}
        search={
          <SearchBox
            look="hero"
            action={localePath(locale, routes.search)}
            what={{ label: t('search.what'), placeholder: t('search.placeholder') }}
            when={{
              label: t('search.when'),
              options: [
                { value: '', label: t('search.anyTime') },
                { value: 'now', label: t('search.now') },
                { value: 'today', label: t('search.today') },
                { value: 'tomorrow', label: t('search.tomorrow') },
                { value: 'week', label: t('search.week') },
              ],
            }}
            most={{
              label: t('search.most'),
              options: [
                { value: '', label: t('search.anyPrice') },
                ...LIMITS_EUR.map((limit) => ({
                  value: String(limit),
                  label: formatRoundMoney(locale, { amountMinor: limit * 100, currency: 'EUR' }),
                })),
              ],
            }}
            submit={t('search.submit')}
          />
        }
      />
      <section className="section-rule mt-6 max-w-[34em]">
        <h2 className="title-28">{t('urgent.title')}</h2>
        <p className="mt-2 mb-4 text-15/[1.5] text-ink-2">{t('urgent.text')}</p>
        <ButtonLink href={localePath(locale, routes.now)}>
          {t('urgent.action')}
          <Icon shape={arrowRight} />
        </ButtonLink>
      </section>
      <MeterExplainer locale={locale} refundsHref={localePath(locale, routes.refunds)} />
    </>
  )
}
