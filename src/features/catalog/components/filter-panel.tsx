import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { RATED_FROM_SESSIONS, RATING_LEVELS } from '#src/domain/policy/catalog.ts'
import { formatRating } from '#src/i18n/format/number.ts'
import { languageName } from '#src/i18n/format/sentence.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { searchHref } from '../addresses.ts'
import { FIELDS } from '../fields.ts'
import type { Facets } from '../search/narrow-search.ts'
import { CHECKERS, PRICE_KINDS, type SearchQuery, WHENS } from '../search/search.schema.ts'
import { FilterLink } from './filter-link.tsx'
import { PriceLimit } from './price-limit.tsx'

type FilterPanelProps = {
  locale: Locale
  query: SearchQuery
  facets: Facets | null
  /** Unique on the page: the panel stands there once for phones and once beside the results. */
  id: string
}

/** Offered where nobody counted which languages there are. */
const USUAL_LANGUAGES = ['en', 'fr', 'es', 'de', 'pt', 'ar']
const MOST_LANGUAGES = 8

/** All filters with their counts; each value is the address of the search with it, or without it again. */
export async function FilterPanel({ locale, query, facets, id }: FilterPanelProps) {
  const t = await getTranslations({ locale, namespace: 'catalog.search' })
  const chosenLabel = t('filters.selected')
  const to = (change: Partial<SearchQuery>) => searchHref(locale, { ...query, after: undefined, ...change })
  const toggled = <T extends string>(list: readonly T[], value: T) =>
    list.includes(value) ? list.filter((each) => each !== value) : [...list, value]
  const spoken = languagesToOffer(facets, query.speaks)
  return (
    <>
      <Group title={t('filters.when')}>
        {WHENS.map((when) => (
          <FilterLink
            key={when}
            kind="round"
            href={to({ when: query.when === when ? undefined : when })}
            chosen={query.when === when}
            label={t(`when.${when}`)}
            count={facets?.when[when]}
            chosenLabel={chosenLabel}
          />
        ))}
      </Group>
      <Group
        title={t('filters.price')}
        after={
          <PriceLimit
            locale={locale}
            query={query}
            id={`${id}-max`}
            label={t('filters.most')}
            apply={t('filters.apply')}
          />
        }
      >
        {PRICE_KINDS.map((kind) => (
          <FilterLink
            key={kind}
            kind="box"
            href={to({ kind: toggled(query.kind, kind) })}
            chosen={query.kind.includes(kind)}
            label={t(`kind.${kind}`)}
            count={facets?.kind[kind]}
            chosenLabel={chosenLabel}
          />
        ))}
      </Group>
      <RatingGroup {...{ locale, query, facets, to, chosenLabel }} />
      <Group title={t('filters.checked')}>
        {CHECKERS.map((checker) => (
          <FilterLink
            key={checker}
            kind="box"
            href={to({ checked: toggled(query.checked, checker) })}
            chosen={query.checked.includes(checker)}
            label={t(`checked.${checker}`)}
            detail={t(`checked.${checker}-detail`)}
            count={facets?.checked[checker]}
            chosenLabel={chosenLabel}
          />
        ))}
      </Group>
      <Group title={t('filters.speaks')}>
        {spoken.map((code) => (
          <FilterLink
            key={code}
            kind="box"
            href={to({ speaks: toggled(query.speaks, code) })}
            chosen={query.speaks.includes(code)}
            label={capital(languageName(locale, code))}
            count={facets ? (facets.speaks[code] ?? 0) : undefined}
            chosenLabel={chosenLabel}
          />
        ))}
      </Group>
      <FieldGroup {...{ locale, query, facets, to, chosenLabel }} />
    </>
  )
}

type GroupProps = Pick<FilterPanelProps, 'locale' | 'query' | 'facets'> & {
  to: (change: Partial<SearchQuery>) => string
  chosenLabel: string
}

/** The mean that readers see; who is new has none, and the group says so. */
async function RatingGroup({ locale, query, facets, to, chosenLabel }: GroupProps) {
  const t = await getTranslations({ locale, namespace: 'catalog.search' })
  const note = <p className="pt-1 text-14 text-ink-3">{t('rating.note', { from: RATED_FROM_SESSIONS })}</p>
  return (
    <Group title={t('filters.rating')} after={note}>
      {RATING_LEVELS.map((level) => (
        <FilterLink
          key={level}
          kind="round"
          href={to({ rating: query.rating === level ? undefined : level })}
          chosen={query.rating === level}
          label={t('rating.atLeast', { rating: formatRating(locale, level) })}
          count={facets?.rating[level]}
          chosenLabel={chosenLabel}
        />
      ))}
    </Group>
  )
}

async function FieldGroup({ locale, query, facets, to, chosenLabel }: GroupProps) {
  const t = await getTranslations({ locale, namespace: 'catalog' })
  const shown = FIELDS.filter((field) => !facets || (facets.field[field] ?? 0) > 0 || query.field === field)
  return (
    <Group title={t('search.filters.field')}>
      {shown.map((field) => (
        <FilterLink
          key={field}
          kind="round"
          href={to({ field: query.field === field ? undefined : field })}
          chosen={query.field === field}
          label={t(`fields.${field}.name`)}
          count={facets ? (facets.field[field] ?? 0) : undefined}
          chosenLabel={chosenLabel}
        />
      ))}
    </Group>
  )
}

function Group({ title, children, after }: { title: string; children: ReactNode; after?: ReactNode }) {
  return (
    <section className="border-t border-rule pb-3.5 first:border-t-2 first:border-ink">
      <h3 className="pt-3.5 pb-1.5 font-sans text-16/[1.3] font-semibold tracking-normal">{title}</h3>
      <ul>{children}</ul>
      {after}
    </section>
  )
}

/** The most spoken among those found, and whatever is chosen. */
function languagesToOffer(facets: Facets | null, chosen: readonly string[]): string[] {
  const found = facets
    ? Object.entries(facets.speaks)
        .sort(([, a], [, b]) => b - a)
        .map(([code]) => code)
    : USUAL_LANGUAGES
  return [...new Set([...found.slice(0, MOST_LANGUAGES), ...chosen])]
}

function capital(name: string): string {
  return name.charAt(0).toLocaleUpperCase() + name.slice(1)
}
