import { getTranslations } from 'next-intl/server'
import { BEST_OF } from '#src/domain/policy/catalog.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { ButtonLink } from '#src/ui/button-link.tsx'
import { Empty } from '#src/ui/feedback/empty.tsx'
import { Icon } from '#src/ui/icon.tsx'
import { arrowRight } from '#src/ui/icon-shapes.ts'
import { Pagination } from '#src/ui/layout/pagination.tsx'
import { searchHref } from '../addresses.ts'
import type { SearchQuery } from '../search/search.schema.ts'
import type { SearchAnswer } from '../search/search-experts.ts'
import { whyHere } from './reason-words.ts'
import { ResultRow } from './result-row.tsx'

type SearchResultsProps = {
  locale: Locale
  zone: string
  now: number
  query: SearchQuery
  answer: SearchAnswer
}

/** The people found, the way to more of them, and the way out for who did not find theirs. */
export async function SearchResults({ locale, zone, now, query, answer }: SearchResultsProps) {
  const t = await getTranslations({ locale, namespace: 'catalog.search' })
  if (answer.experts.length === 0) return <Empty title={t('empty.title')} text={t('empty.text')} />
  const isFirst = query.after === undefined
  const rest = answer.total === null ? undefined : answer.total - answer.experts.length
  return (
    <>
      <ul className="border-t-2 border-ink">
        {answer.experts.map((card, index) => (
          <ResultRow
            key={`${card.expertId} ${card.field}`}
            {...{ locale, zone, now, card }}
            why={query.sort === 'best' ? whyHere(locale, card.reasons, { now, zone }) : undefined}
            eager={index < 2}
          />
        ))}
      </ul>
      <Pagination
        label={t('pages')}
        previous={
          isFirst
            ? undefined
            : { href: searchHref(locale, { ...query, after: undefined }), label: t('first') }
        }
        next={
          answer.next === null
            ? undefined
            : { href: searchHref(locale, { ...query, after: answer.next }), label: t('next') }
        }
        rest={
          answer.next === null || !isFirst
            ? undefined
            : rest === undefined
              ? t('manyMore')
              : t('rest', { count: rest })
        }
      />
      {answer.cut && (
        <p role="note" className="border-t border-rule py-4 text-ink-2">
          {t('cut', { count: BEST_OF })}
        </p>
      )}
      <div className="mt-2.5 grid items-center gap-6 border-y-2 border-ink py-[26px] lg:grid-cols-[minmax(0,1fr)_auto]">
        <div>
          <h2 className="title-28">{t('last.title')}</h2>
          <p className="mt-1.5 max-w-[38em] text-ink-2">{t('last.text')}</p>
        </div>
        <ButtonLink kind="go" size="big" href={searchHref(locale, { q: query.q, when: 'now' })}>
          {t('last.action')}
          <Icon shape={arrowRight} />
        </ButtonLink>
      </div>
      <p className="mt-[18px] text-14 text-ink-2">{t('emergency')}</p>
    </>
  )
}
