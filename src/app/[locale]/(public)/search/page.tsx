import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Suspense } from 'react'
import { routes } from '#src/app/routes.ts'
import { SearchBar } from '#src/features/catalog/components/search-bar.tsx'
import { searchQuery } from '#src/features/catalog/search/search.schema.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { LoadingRows } from '#src/ui/feedback/loading-rows.tsx'
import { localeParam } from '../../_shell/locale-param.ts'
import { pageMetadata } from '../../_shell/page-metadata.ts'
import { SearchAnswerView } from './answer.tsx'

export async function generateMetadata(props: PageProps<'/[locale]/search'>): Promise<Metadata> {
  const locale = await localeParam(props.params)
  const t = await getTranslations({ locale, namespace: 'catalog.search' })
  const query = searchQuery.parse(await props.searchParams)
  return {
    ...(await pageMetadata(locale, {
      path: routes.search,
      title: query.q ? t('metaFor', { words: query.q }) : t('metaTitle'),
      description: t('description'),
    })),
    // One page is for search engines: fields and people have their own, and questions have no end.
    robots: Object.keys(await props.searchParams).length > 0 ? { index: false, follow: true } : undefined,
  }
}

export default async function SearchPage(props: PageProps<'/[locale]/search'>) {
  const locale = await localeParam(props.params)
  const given = await props.searchParams
  const query = searchQuery.parse(given)
  return (
    <div className="pt-4 md:pt-[22px]">
      <SearchBar locale={locale} query={query} />
      <div className="pt-[22px] md:pt-[34px]">
        <Suspense key={JSON.stringify(given)} fallback={<Searching locale={locale} words={query.q} />}>
          <SearchAnswerView locale={locale} query={query} />
        </Suspense>
      </div>
    </div>
  )
}

/** What is looked for stands there while the database is asked: a page is never without its heading. */
async function Searching({ locale, words }: { locale: Locale; words: string | undefined }) {
  const t = await getTranslations({ locale, namespace: 'catalog.search' })
  return (
    <>
      <h1 className="title-48 mb-3.5">
        {words ? t.rich('heading.manyFor', { words, em: (chunks) => <em>{chunks}</em> }) : t('heading.many')}
      </h1>
      <LoadingRows doing={t('loading')} rows={5} />
    </>
  )
}
