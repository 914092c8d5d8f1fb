import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Suspense } from 'react'
import { routes } from '#src/app/routes.ts'
import { env } from '#src/env.ts'
import { fieldHref, fieldPath, searchHref } from '#src/features/catalog/addresses.ts'
import { Fields, FieldsWithCounts } from '#src/features/catalog/components/fields-with-counts.tsx'
import { SearchBar } from '#src/features/catalog/components/search-bar.tsx'
import { StructuredData } from '#src/features/catalog/components/structured-data.tsx'
import { type FieldSlug, isField } from '#src/features/catalog/fields.ts'
import { readFieldCounts } from '#src/features/catalog/read-field-counts.ts'
import { breadcrumbs } from '#src/features/catalog/structured-data.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { localePath } from '#src/i18n/paths.ts'
import { requestCtx } from '#src/server/http/request-ctx.ts'
import { ButtonLink } from '#src/ui/button-link.tsx'
import { LoadingRows } from '#src/ui/feedback/loading-rows.tsx'
import { Icon } from '#src/ui/icon.tsx'
import { arrowRight } from '#src/ui/icon-shapes.ts'
import { SectionHead } from '#src/ui/layout/section-head.tsx'
import { localeParam } from '../../../_shell/locale-param.ts'
import { pageMetadata } from '../../../_shell/page-metadata.ts'
import { FieldPeople } from './people.tsx'
import { fieldPageOf } from './read.ts'

type Props = PageProps<'/[locale]/fields/[slug]'>

async function fieldParam(params: Props['params']): Promise<FieldSlug> {
  const { slug } = await params
  if (!isField(slug)) notFound()
  return slug
}

/** Where the page begins; an address that says it in a way of its own is the first page's. */
async function afterParam(searchParams: Props['searchParams']): Promise<string | undefined> {
  const { after } = await searchParams
  return typeof after === 'string' ? after : undefined
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const locale = await localeParam(params)
  const field = await fieldParam(params)
  const after = await afterParam(searchParams)
  const t = await getTranslations({ locale, namespace: 'catalog' })
  const name = t(`fields.${field}.name`)
  const description = t(`fields.${field}.description`)
  const path = fieldPath(field, after)
  if (after === undefined)
    return pageMetadata(locale, { path, title: t('field.metaTitle', { name }), description })
  const { number, people } = await fieldPageOf(locale, field, after)
  const names = people.map((person) => person.name).join(', ')
  return pageMetadata(locale, {
    path,
    title: t('field.metaTitlePage', { name, number }),
    description: t('field.metaDescriptionPage', { number, people: names, description }),
  })
}

export default async function FieldPage({ params, searchParams }: Props) {
  const locale = await localeParam(params)
  const field = await fieldParam(params)
  const after = await afterParam(searchParams)
  // Here, before anything streams: an answer that has begun cannot lead elsewhere.
  const number = after === undefined ? 1 : (await fieldPageOf(locale, field, after)).number
  const t = await getTranslations({ locale, namespace: 'catalog' })
  const ctx = await requestCtx()
  const nonce = (await headers()).get('x-nonce') ?? undefined
  const name = t(`fields.${field}.name`)
  const absolute = (path: string) => new URL(path, env.APP_URL).href
  return (
    <>
      <header className="pt-7 pb-6 md:pt-11 md:pb-9">
        <p className="text-14 text-ink-2">
          {name}
          {number > 1 && `, ${t('field.page', { number })}`}
          <Suspense>
            <InNumbers locale={locale} field={field} />
          </Suspense>
        </p>
        <h1 className="title-64 mt-1 max-w-[14em]">{t(`fields.${field}.title`)}</h1>
        <p className="lede mt-3 max-w-[38em] md:mt-5">{t(`fields.${field}.description`)}</p>
      </header>
      <SearchBar locale={locale} query={{}} field={field} />
      <div className="mt-8 grid gap-10 lg:grid-cols-[minmax(0,8fr)_minmax(0,4fr)] lg:gap-14">
        <section>
          <h2 className="title-28">{t('field.seen')}</h2>
          <p className="mt-1 mb-3 text-14 text-ink-2">{t('field.order')}</p>
          <Suspense fallback={<LoadingRows doing={t('search.loading')} rows={5} />}>
            <FieldPeople {...{ locale, field, after, nonce }} />
          </Suspense>
          <div className="mt-5 flex flex-wrap gap-3 border-t border-rule pt-5">
            <ButtonLink href={searchHref(locale, { field })}>
              {t('field.all')}
              <Icon shape={arrowRight} />
            </ButtonLink>
            <ButtonLink kind="text" href={searchHref(locale, { field, when: 'now' })}>
              {t('search.last.action')}
            </ButtonLink>
          </div>
          {field === 'health' && <p className="mt-5 text-14 text-ink-2">{t('search.emergency')}</p>}
        </section>
        <section className="self-start max-lg:section-rule">
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
