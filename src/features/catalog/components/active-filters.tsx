import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { formatRoundMoney } from '#src/i18n/format/money.ts'
import { formatRating } from '#src/i18n/format/number.ts'
import { languageName } from '#src/i18n/format/sentence.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { ChipLink } from '#src/ui/chip.tsx'
import { searchHref } from '../addresses.ts'
import type { FilterName, SearchQuery } from '../search/search.schema.ts'

type Active = { name: FilterName; label: string; without: Partial<SearchQuery> }

/** The filters that are set, each in words and with the address without it. */
export async function activeFilters(locale: Locale, query: SearchQuery): Promise<Active[]> {
  const t = await getTranslations({ locale, namespace: 'catalog' })
  const { when, max, currency, rating, kind, checked, speaks, field } = query
  const or = (words: string[]) =>
    new Intl.ListFormat(locale === 'en' ? 'en-GB' : locale, { type: 'disjunction' }).format(words)
  const amount = max ? formatRoundMoney(locale, { amountMinor: max * 100, currency }) : ''
  const all: (Active | false)[] = [
    field !== undefined && { name: 'field', label: t(`fields.${field}.name`), without: { field: undefined } },
    when !== undefined && { name: 'when', label: t(`search.when.${when}`), without: { when: undefined } },
    max !== undefined && {
      name: 'max',
      label: t('search.most.value', { amount }),
      without: { max: undefined },
    },
    rating !== undefined && {
      name: 'rating',
      label: t('search.rating.chip', { rating: formatRating(locale, rating) }),
      without: { rating: undefined },
    },
    kind.length > 0 && {
      name: 'kind',
      label: or(kind.map((each) => t(`search.kind.${each}`))),
      without: { kind: [] },
    },
    checked.length > 0 && {
      name: 'checked',
      label: `${t('search.filters.checked')}\u00a0${or(checked.map((each) => t(`search.checked.${each}`)))}`,
      without: { checked: [] },
    },
    speaks.length > 0 && {
      name: 'speaks',
      label: or(speaks.map((code) => languageName(locale, code))),
      without: { speaks: [] },
    },
  ]
  return all.filter((each) => each !== false)
}

/** Chips with an x; nothing where nothing is set. */
export async function ActiveFilters({ locale, query }: { locale: Locale; query: SearchQuery }) {
  const t = await getTranslations({ locale, namespace: 'catalog.search.filters' })
  const active = await activeFilters(locale, query)
  if (active.length === 0) return null
  return (
    <div className="flex items-center gap-2 group-has-[details[open]]/filters:flex-wrap max-md:flex-none md:flex-wrap md:pb-4">
      {active.map(({ name, label, without }) => (
        <ChipLink
          key={name}
          href={searchHref(locale, { ...query, after: undefined, ...without })}
          removes={t('remove', { filter: label })}
        >
          {label}
        </ChipLink>
      ))}
      <Link
        href={searchHref(locale, { q: query.q, sort: query.sort })}
        className="px-1 py-2 text-14 font-medium whitespace-nowrap"
      >
        {t('clear')}
      </Link>
    </div>
  )
}
