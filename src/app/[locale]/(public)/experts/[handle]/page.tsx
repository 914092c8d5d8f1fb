import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import { Suspense } from 'react'
import { routes } from '#src/app/routes.ts'
import { env } from '#src/env.ts'
import { fieldHref } from '#src/features/catalog/addresses.ts'
import { ExpertFacts } from '#src/features/catalog/components/expert-facts.tsx'
import { ExpertHead } from '#src/features/catalog/components/expert-head.tsx'
import { ExpertReviews } from '#src/features/catalog/components/expert-reviews.tsx'
import { priceLines } from '#src/features/catalog/components/price-words.ts'
import { StructuredData } from '#src/features/catalog/components/structured-data.tsx'
import { isField } from '#src/features/catalog/fields.ts'
import { portraitUrl } from '#src/features/catalog/portrait-url.ts'
import type { ExpertPage } from '#src/features/catalog/read-expert.ts'
import { breadcrumbs, expertData } from '#src/features/catalog/structured-data.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { localePath } from '#src/i18n/paths.ts'
import { placeOfPerson } from '#src/i18n/place.ts'
import { readerZone } from '#src/server/http/reader-zone.ts'
import { requestCtx } from '#src/server/http/request-ctx.ts'
import { localeParam } from '../../../_shell/locale-param.ts'
import { pageMetadata } from '../../../_shell/page-metadata.ts'
import { Booking, BookingLoading } from './booking.tsx'
import { expertOf } from './read.ts'

type Props = PageProps<'/[locale]/experts/[handle]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeParam(params)
  const { handle } = await params
  const expert = await expertOf(handle, locale)
  const t = await getTranslations({ locale, namespace: 'expert' })
  const { name, headline } = expert
  const [first] = priceLines(locale, expert.offerings)
  const place = placeOfPerson(locale, expert)
  return pageMetadata(locale, {
    path: routes.expert(handle),
    title: t('metaTitle', { name, headline }),
    description: t('metaDescription', {
      name,
      headline,
      place,
      price: first ? `${first.mode} ${first.price}, ${first.limit}` : '',
    }),
    person: { name, headline },
  })
}

export default async function ExpertPageView({ params, searchParams }: Props) {
  const locale = await localeParam(params)
  const { handle } = await params
  const expert = await expertOf(handle, locale)
  const zone = await readerZone()
  const ctx = await requestCtx()
  return (
    <>
      <div className="flex flex-col pt-[18px] lg:grid lg:grid-cols-[minmax(0,5fr)_minmax(0,7fr)] lg:grid-rows-[auto_1fr] lg:items-start lg:gap-x-14 lg:pt-7">
        {/* On phones: person, sheet, facts. Beside each other: person and facts, sheet. */}
        <div className="lg:col-start-1 lg:row-start-1">
          <ExpertHead locale={locale} zone={zone} now={ctx.clock.now()} expert={expert} />
        </div>
        <div className="mt-2 lg:col-start-2 lg:row-span-2 lg:row-start-1 lg:mt-0">
          <Suspense fallback={<BookingLoading locale={locale} name={expert.firstName} />}>
            <Booking locale={locale} zone={zone} expert={expert} query={await searchParams} />
          </Suspense>
        </div>
        <div className="mt-7 lg:col-start-1 lg:row-start-2 lg:mt-0">
          <ExpertFacts locale={locale} zone={zone} expert={expert} />
        </div>
      </div>
      <Suspense>
        <ExpertReviews ctx={ctx} locale={locale} zone={zone} expert={expert} />
      </Suspense>
      <ForSearchEngines locale={locale} expert={expert} />
    </>
  )
}

async function ForSearchEngines({ locale, expert }: { locale: Locale; expert: ExpertPage }) {
  const t = await getTranslations({ locale, namespace: 'catalog.fields' })
  const nonce = (await headers()).get('x-nonce') ?? undefined
  const absolute = (path: string) => new URL(path, env.APP_URL).href
  const url = absolute(localePath(locale, routes.expert(expert.handle)))
  const portrait = portraitUrl(expert.portraitKey)
  const field = expert.fields.map(({ slug }) => slug).find(isField)
  const fieldName = field ? t(`${field}.name`) : ''
  return (
    <>
      <StructuredData
        nonce={nonce}
        data={expertData(expert, {
          url,
          image: portrait && absolute(portrait),
          fieldName,
          place: expert.city,
        })}
      />
      <StructuredData
        nonce={nonce}
        data={breadcrumbs([
          { name: 'Vis-à-vis', url: absolute(localePath(locale, routes.home)) },
          ...(field ? [{ name: fieldName, url: absolute(fieldHref(locale, field)) }] : []),
          { name: expert.name, url },
        ])}
      />
    </>
  )
}
