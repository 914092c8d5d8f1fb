import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Suspense } from 'react'
import { routes } from '#src/app/routes.ts'
import { env } from '#src/env.ts'
import { fieldHref, searchHref } from '#src/features/catalog/addresses.ts'
import { Fields, FieldsWithCounts } from '#src/features/catalog/components/fields-with-counts.tsx'
import { PeopleList } from '#src/features/catalog/components/people-list.tsx'
import { SearchBar } from '#src/features/catalog/components/search-bar.tsx'
import { StructuredData } from '#src/features/catalog/components/structured-data.tsx'
import { type FieldSlug, isField } from '#src/features/catalog/fields.ts'
import { readFieldCounts } from '#src/features/catalog/read-field-counts.ts'
import { searchQuery } from '#src/features/catalog/search/search.schema.ts'
import { breadcrumbs } from '#src/features/catalog/structured-data.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { alternates, localePath } from '#src/i18n/paths.ts'
import { readerZone } from '#src/server/http/reader-zone.ts'
import { requestCtx } from '#src/server/http/request-ctx.ts'
import { ButtonLink } from '#src/ui/button-link.tsx'
import { LoadingRows } from '#src/ui/feedback/loading-rows.tsx'
import { Icon } from '#src/ui/icon.tsx'
import { arrowRight } from '#src/ui/icon-shapes.ts'
import { SectionHead } from '#src/ui/layout/section-head.tsx'
import { localeParam } from '../../../_shell/locale-param.ts'

type Props = PageProps<'/[locale]/fields/[slug]'>

async function fieldParam(params: Props['params']): Promise<FieldSlug> {
  const { slug } = await params
  if (!isField(slug)) notFound()
  return slug
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeParam(params)
  const field = await fieldParam(params)
  const t = await getTranslations({ locale, namespace: 'catalog' })
  return {
    title: t('field.metaTitle', { name: t(`fields.${field}.name`) }),
    description: t(`fields.${field}.description`),
    alternates: alternates(locale, routes.field(field)),
  }
}

export default async function FieldPage({ params }: Props) {
  const locale = await localeParam(params)
  const field = await fieldParam(params)
  const t = await getTranslations({ locale, namespace: 'catalog' })
  const ctx = await requestCtx()
  const zone = await readerZone()
  const nonce = (await headers()).get('x-nonce') ?? undefined
  const name = t(`fields.${field}.name`)
  const absolute = (path: string) => new URL(path, env.APP_URL).href
  return (
    <>
      <header className="pt-7 pb-6 md:pt-11 md:pb-9">
        <p className="text-14 text-ink-2">
          {name}
          <Suspense>
            <InNumbers locale={locale} field={field} />
          </Suspense>
        </p>
        <h1 className="title-64 mt-1 max-w-[14em]">{t(`fields.${field}.title`)}</h1>
        <p className="lede mt-3 max-w-[38em] md:mt-5">{t(`fields.${field}.description`)}</p>
      </header>
      <SearchBar locale={locale} query={{}} field={field} />
      <div className="mt-8 grid gap-10 lg:grid-cols-[minmax(0,9fr)_minmax(0,3fr)] lg:gap-14">
        <section>
          <h2 className="title-28 mb-3">{t('field.seen')}</h2>
          <Suspense fallback={<LoadingRows doing={t('search.loading')} rows={5} />}>
            <PeopleList ctx={ctx} locale={locale} zone={zone} query={searchQuery.parse({ field })} />
          </Suspense>
          <div className="border-t-2 border-ink pt-5">
            <ButtonLink href={searchHref(locale, { field })}>
              {t('field.all')}
              <Icon shape={arrowRight} />
            </ButtonLink>
          </div>
          {field === 'health' && <p className="mt-5 text-14 text-ink-2">{t('search.emergency')}</p>}
        </section>
        <section className="section-rule self-start">
          <SectionHead>{t('field.others')}</SectionHead>
          <Suspense fallback={<Fields locale={locale} except={field} />}>
            <FieldsWithCounts ctx={ctx} locale={locale} except={field} />
          </Suspense>
        </section>
      </div>
      <StructuredData
        nonce={nonce}
        data={breadcrumbs([
          { name: 'Vis-à-vis', url: absolute(localePath(locale, routes.home)) },
          { name, url: absolute(fieldHref(locale, field)) },
        ])}
      />
    </>
  )
}

/** `Cooking · 38 experts, 6 available now` */
async function InNumbers({ locale, field }: { locale: Locale; field: FieldSlug }) {
  const t = await getTranslations({ locale, namespace: 'catalog.field' })
  const count = (await readFieldCounts(await requestCtx())).get(field)
  return count ? ` · ${t('inNumbers', count)}` : null
}
