import type { Metadata } from 'next'
import { headers } from 'next/headers'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { Suspense } from 'react'
import { routes } from '#src/app/routes.ts'
import { env } from '#src/env.ts'
import { searchHref } from '#src/features/catalog/addresses.ts'
import { Board } from '#src/features/catalog/components/board.tsx'
import { Faces } from '#src/features/catalog/components/faces.tsx'
import { Fields, FieldsWithCounts } from '#src/features/catalog/components/fields-with-counts.tsx'
import { Hero } from '#src/features/catalog/components/hero.tsx'
import { MeterExplainer } from '#src/features/catalog/components/meter-explainer.tsx'
import { StructuredData } from '#src/features/catalog/components/structured-data.tsx'
import { countOnline } from '#src/features/catalog/read-home.ts'
import { siteData } from '#src/features/catalog/structured-data.ts'
import { formatDay } from '#src/i18n/format/date.ts'
import { capitalise } from '#src/i18n/format/sentence.ts'
import { hourIn } from '#src/i18n/format/time.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { localePath } from '#src/i18n/paths.ts'
import { ofPlace } from '#src/i18n/place.ts'
import { readerZone } from '#src/server/http/reader-zone.ts'
import { requestCtx } from '#src/server/http/request-ctx.ts'
import { ButtonLink } from '#src/ui/button-link.tsx'
import { LoadingRows } from '#src/ui/feedback/loading-rows.tsx'
import { Note } from '#src/ui/feedback/note.tsx'
import { Icon } from '#src/ui/icon.tsx'
import { arrowRight, shieldCheck } from '#src/ui/icon-shapes.ts'
import { SectionHead } from '#src/ui/layout/section-head.tsx'
import { Live } from '#src/ui/live.tsx'
import { localeParam } from '../_shell/locale-param.ts'
import { pageMetadata } from '../_shell/page-metadata.ts'
import { HomeSearch } from './home-search.tsx'

const EXAMPLES = ['bread', 'interview', 'back', 'mac'] as const

export async function generateMetadata({ params }: PageProps<'/[locale]'>): Promise<Metadata> {
  return pageMetadata(await localeParam(params), { path: routes.home })
}

export default async function HomePage({ params }: PageProps<'/[locale]'>) {
  const locale = await localeParam(params)
  const t = await getTranslations({ locale, namespace: 'home' })
  const zone = await readerZone()
  const ctx = await requestCtx()
  const now = ctx.clock.now()
  return (
    <>
      <div className="flex items-baseline gap-6 border-b border-rule py-2.5 text-13 text-ink-2 md:py-3.5 md:text-14">
        <p>
          {t.rich('dateline', {
            day: capitalise(locale, formatDay(locale, now, zone)),
            place: ofPlace(locale, zone),
            z: (chunks) => <span className="max-md:hidden">{chunks}</span>,
          })}
        </p>
        <Suspense>
          <OnlineCount locale={locale} />
        </Suspense>
      </div>
      <Hero
        locale={locale}
        hour={hourIn(now, zone)}
        tried={EXAMPLES.map((name) => {
          const label = t(`hero.examples.${name}`)
          return { href: searchHref(locale, { q: label }), label }
        })}
        search={<HomeSearch locale={locale} />}
        faces={
          <Suspense fallback={<FacesLoading />}>
            <Faces ctx={ctx} locale={locale} />
          </Suspense>
        }
      />
      <div className="mt-6 grid gap-10 lg:grid-cols-[minmax(0,8fr)_minmax(0,4fr)] lg:gap-14">
        <section className="section-rule">
          <SectionHead more={{ href: searchHref(locale, { when: 'evening' }), label: t('board.more') }}>
            {t('board.title')}
          </SectionHead>
          <Suspense fallback={<LoadingRows doing={t('board.loading')} rows={7} />}>
            <Board ctx={ctx} locale={locale} zone={zone} />
          </Suspense>
        </section>
        <div>
          <section className="section-rule">
            <SectionHead>{t('fields.title')}</SectionHead>
            <Suspense fallback={<Fields locale={locale} />}>
              <FieldsWithCounts ctx={ctx} locale={locale} />
            </Suspense>
            <Note icon={shieldCheck} className="mt-[22px]">
              {t.rich('fields.health', { b: (chunks) => <b className="font-semibold">{chunks}</b> })}
            </Note>
          </section>
          <section className="section-rule mt-[30px]">
            <h2 className="title-28">{t('urgent.title')}</h2>
            <p className="mt-2 mb-4 text-15/[1.5] text-ink-2">{t('urgent.text')}</p>
            <ButtonLink href={localePath(locale, routes.now)}>
              {t('urgent.action')}
              <Icon shape={arrowRight} />
            </ButtonLink>
          </section>
        </div>
      </div>
      <MeterExplainer locale={locale} refundsHref={localePath(locale, routes.refunds)} />
      <ForSearchEngines locale={locale} />
    </>
  )
}

async function ForSearchEngines({ locale }: { locale: Locale }) {
  const nonce = (await headers()).get('x-nonce') ?? undefined
  const absolute = (path: string) => new URL(path, env.APP_URL).href
  const data = siteData({
    home: absolute(localePath(locale, routes.home)),
    search: absolute(localePath(locale, routes.search)),
    logo: absolute('/icon-512.png'),
    locale,
  })
  return <StructuredData nonce={nonce} data={data} />
}

/** Says nothing where nobody is there. */
async function OnlineCount({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'home' })
  const count = await countOnline(await requestCtx())
  if (count === 0) return null
  return (
    <Link href={localePath(locale, routes.now)} className="ml-auto text-live">
      <Live>{t('live', { count })}</Live>
    </Link>
  )
}

function FacesLoading() {
  const plate = 'aspect-[4/5] animate-breathe bg-paper-3 motion-reduce:animate-none'
  return (
    <>
      <span aria-hidden="true" className={plate} />
      <span aria-hidden="true" className={plate} />
    </>
  )
}
