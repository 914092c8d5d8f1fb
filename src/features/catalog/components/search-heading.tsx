import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { RATED_FROM_SESSIONS } from '#src/domain/policy/catalog.ts'
import { formatList } from '#src/i18n/format/sentence.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { searchHref } from '../addresses.ts'
import { FIELDS } from '../fields.ts'
import { type SearchQuery, SORTS } from '../search/search.schema.ts'
import type { SearchAnswer } from '../search/search-experts.ts'
import { SortSelect } from './sort-select.tsx'

type SearchHeadingProps = { locale: Locale; query: SearchQuery; answer: SearchAnswer }

/** How many fit, in which fields, what was understood or left out, and the order with its reason. */
export async function SearchHeading({ locale, query, answer }: SearchHeadingProps) {
  const t = await getTranslations({ locale, namespace: 'catalog.search' })
  const fields = await fieldLinks(locale, query, answer)
  const options = SORTS.map((sort) => ({
    value: sort,
    label: t(`sort.${sort}`),
    href: searchHref(locale, { ...query, after: undefined, sort }),
  }))
  return (
    <>
      <div className="mb-3.5 flex flex-col items-start gap-1.5 md:flex-row md:items-end md:justify-between md:gap-6">
        <div>
          {fields.length > 0 && (
            <p className="mb-1 flex flex-wrap gap-x-3 text-14 text-ink-2">
              {fields.map((field) => (
                <Link key={field.href} href={field.href} rel="nofollow" prefetch={false} className="py-0.5">
                  {field.name}
                </Link>
              ))}
            </p>
          )}
          <h1 className="title-48">
            <Title t={t} query={query} answer={answer} />
          </h1>
        </div>
        <SortSelect label={t('sort.label')} value={query.sort} options={options} />
        <noscript>
          <p className="flex gap-3 text-14">
            {options.map((option) => (
              <a key={option.value} href={option.href}>
                {option.label}
              </a>
            ))}
          </p>
        </noscript>
      </div>
      <Understood locale={locale} answer={answer} />
      {!(query.sort === 'best' && answer.relaxed.words === 'ANY') && (
        <p className="pb-3.5 text-13 text-ink-3">{t(`sort.${query.sort}Why`)}</p>
      )}
    </>
  )
}

type Translate = Awaited<ReturnType<typeof getTranslations<'catalog.search'>>>

function Title({ t, query, answer }: { t: Translate; query: SearchQuery; answer: SearchAnswer }) {
  const words = query.q
  const em = (chunks: React.ReactNode) => <em>{chunks}</em>
  const { total, relaxed } = answer
  const count = relaxed.words === null ? total : relaxed.everyWord
  const isNear = relaxed.words === 'ANY' || (relaxed.words === 'MOST' && count === 0)
  if (isNear && words) return t.rich('heading.near', { words, em })
  if (relaxed.dropped.length > 0) return t('heading.nearPlain')
  if (count === null) return words ? t.rich('heading.manyFor', { words, em }) : t('heading.many')
  return words ? t.rich('heading.peopleFor', { count, words, em }) : t('heading.people', { count })
}

/** What was read into the words, and what was given up so that the list does not end empty. */
async function Understood({ locale, answer }: { locale: Locale; answer: SearchAnswer }) {
  const t = await getTranslations({ locale, namespace: 'catalog.search' })
  const { words, relaxed } = answer
  const isAboutUnknown = relaxed.words === 'ANY' && words.unknown.length > 0
  const hasEvery = relaxed.words === 'MOST' && relaxed.everyWord > 0
  const quoted = (list: readonly string[]) =>
    formatList(
      locale,
      list.map((word) => (locale === 'fr' ? `«\u00a0${word}\u00a0»` : `“${word}”`)),
    )
  const lines = [
    words.corrected.length > 0 && t('corrected', { words: quoted(words.corrected.map(({ to }) => to)) }),
    words.unknown.length > 0 &&
      t(isAboutUnknown ? 'unknownAll' : 'unknown', { words: quoted(words.unknown) }),
    relaxed.words !== null && !isAboutUnknown && t(hasEvery ? 'mostWords' : 'relaxedWords'),
    relaxed.dropped.length > 0 &&
      t('dropped', {
        filters: formatList(
          locale,
          relaxed.dropped.map((name) => t(`filter.${name}`)),
        ),
      }),
    relaxed.dropped.includes('rating') && t('rating.note', { from: RATED_FROM_SESSIONS }),
  ].filter((line) => line !== false)
  if (lines.length === 0) return null
  return (
    <p role="status" className="pb-3.5 text-ink-2">
      {lines.join(' ')}
    </p>
  )
}

/** Which fields the people belong to, most first; none when a field is chosen or nobody counted. */
async function fieldLinks(locale: Locale, query: SearchQuery, { facets }: SearchAnswer) {
  const t = await getTranslations({ locale, namespace: 'catalog.fields' })
  if (!facets || query.field || !query.q) return []
  return FIELDS.filter((field) => (facets.field[field] ?? 0) > 0)
    .sort((a, b) => (facets.field[b] ?? 0) - (facets.field[a] ?? 0))
    .slice(0, 3)
    .map((field) => ({
      name: t(`${field}.name`),
      href: searchHref(locale, { ...query, after: undefined, field }),
    }))
}
