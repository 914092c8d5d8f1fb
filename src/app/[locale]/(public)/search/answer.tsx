import { getTranslations } from 'next-intl/server'
import { unwrap } from '#src/domain/errors.ts'
import { searchHref } from '#src/features/catalog/addresses.ts'
import { ActiveFilters, activeFilters } from '#src/features/catalog/components/active-filters.tsx'
import { FilterPanel } from '#src/features/catalog/components/filter-panel.tsx'
import { SearchHeading } from '#src/features/catalog/components/search-heading.tsx'
import { SearchResults } from '#src/features/catalog/components/search-results.tsx'
import type { SearchQuery } from '#src/features/catalog/search/search.schema.ts'
import { searchExperts } from '#src/features/catalog/search/search-experts.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { limited } from '#src/server/http/limited.ts'
import { readerZone } from '#src/server/http/reader-zone.ts'
import { requestCtx } from '#src/server/http/request-ctx.ts'
import { ButtonLink } from '#src/ui/button-link.tsx'
import { Empty } from '#src/ui/feedback/empty.tsx'
import { Icon } from '#src/ui/icon.tsx'
import { slidersHorizontal } from '#src/ui/icon-shapes.ts'

/** What waits for the database: filters with counts, and the people. */
export async function SearchAnswerView({ locale, query }: { locale: Locale; query: SearchQuery }) {
  const t = await getTranslations({ locale, namespace: 'catalog.search' })
  const ctx = await requestCtx()
  const seconds = await limited(ctx, 'SEARCH')
  if (seconds !== null) {
    return (
      <Empty level={1} title={t('limited.title')} text={t('limited.text', { seconds })}>
        <ButtonLink href={searchHref(locale, query)} prefetch={false}>
          {t('limited.action')}
        </ButtonLink>
      </Empty>
    )
  }
  const zone = await readerZone()
  const answer = unwrap(await searchExperts(ctx, { query, locale, zone }))
  const count = (await activeFilters(locale, query)).length
  return (
    <div className="md:grid md:grid-cols-[200px_minmax(0,1fr)] md:gap-8 lg:grid-cols-[232px_minmax(0,1fr)] lg:gap-14">
      <aside aria-label={t('filters.label')} className="max-md:hidden">
        <FilterPanel locale={locale} query={query} facets={answer.facets} id="beside" />
      </aside>
      <div className="min-w-0">
        <SearchHeading locale={locale} query={query} answer={answer} />
        {/* On phones one row, which runs off the edge; where the filters are open, one under the other. */}
        <div className="group/filters max-md:-mr-(--gutter) max-md:mb-2.5 max-md:-ml-1 max-md:flex max-md:gap-2 max-md:overflow-x-auto max-md:p-1 max-md:pr-(--gutter) max-md:has-[details[open]]:mr-0 max-md:has-[details[open]]:flex-col max-md:has-[details[open]]:overflow-visible">
          <details className="flex-none md:hidden">
            <summary className="inline-flex min-h-11 items-center gap-[7px] rounded-2 border border-ink bg-ink px-3 text-14 font-medium text-on-ink">
              <Icon shape={slidersHorizontal} />
              {t('filters.count', { count })}
            </summary>
            <div className="pt-3.5">
              <FilterPanel locale={locale} query={query} facets={answer.facets} id="above" />
            </div>
          </details>
          <ActiveFilters locale={locale} query={query} />
        </div>
        <SearchResults locale={locale} zone={zone} now={ctx.clock.now()} query={query} answer={answer} />
      </div>
    </div>
  )
}
