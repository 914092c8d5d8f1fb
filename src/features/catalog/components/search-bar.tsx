import { getTranslations } from 'next-intl/server'
import { formatRoundMoney } from '#src/i18n/format/money.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { localePath } from '#src/i18n/paths.ts'
import { SearchBox } from '#src/ui/search/search-box.tsx'
import { type SearchQuery, WHENS } from '../search/search.schema.ts'

/** Limits to choose from, in whole euros. */
const LIMITS = [20, 40, 60, 100]

type SearchBarProps = {
  locale: Locale
  query: Partial<SearchQuery>
  /** Looks in this field alone. */
  field?: string
}

/** The box above results, filled with what was asked. A new need begins without the other filters. */
export async function SearchBar({ locale, query, field }: SearchBarProps) {
  const t = await getTranslations({ locale, namespace: 'catalog.search' })
  const limits = [...new Set([...LIMITS, ...(query.max ? [query.max] : [])])].sort((a, b) => a - b)
  return (
    <SearchBox
      // Uncontrolled fields keep what was typed; another search is another form.
      key={`${query.q} ${query.when} ${query.max}`}
      look="bar"
      action={localePath(locale, '/search')}
      what={{ label: t('bar.what'), value: query.q }}
      when={{
        label: t('bar.when'),
        value: query.when ?? '',
        options: [
          { value: '', label: t('when.any') },
          ...WHENS.map((when) => ({ value: when, label: t(`when.${when}`) })),
        ],
      }}
      most={{
        label: t('bar.most'),
        value: query.max ? String(query.max) : '',
        options: [
          { value: '', label: t('most.any') },
          ...limits.map((limit) => ({
            value: String(limit),
            label: formatRoundMoney(locale, { amountMinor: limit * 100, currency: query.currency ?? 'EUR' }),
          })),
        ],
      }}
      submit={t('bar.submit')}
      keep={field ? [['field', field]] : []}
    />
  )
}
