import type { Locale } from '#src/i18n/locale.ts'
import { localePath } from '#src/i18n/paths.ts'
import type { SearchQuery } from './search/search.schema.ts'

/** Addresses of the catalogue's pages, with their language. */
export function fieldHref(locale: Locale, slug: string, after?: string): string {
  return localePath(locale, fieldPath(slug, after))
}

/** The same without its language. @param after handle of the last expert on the page before */
export function fieldPath(slug: string, after?: string): string {
  const page = `/fields/${slug}`
  return after ? `${page}?${new URLSearchParams({ after })}` : page
}

export function reviewsHref(locale: Locale, handle: string, after?: string): string {
  const page = localePath(locale, `/experts/${handle}/reviews`)
  return after ? `${page}?${new URLSearchParams({ after })}` : page
}

/** The expert's page, with a time of an offering already chosen where one is given. */
export function expertHref(
  locale: Locale,
  { handle, lead }: { handle: string; lead?: { id: string } | null },
  startAt?: number,
): string {
  const page = localePath(locale, `/experts/${handle}`)
  if (!lead || startAt === undefined) return page
  return `${page}?${new URLSearchParams({ offering: lead.id, at: new Date(startAt).toISOString() })}`
}

/** A search as an address: the shortest one, always in the same order, so that it can be shared and cached. */
export function searchHref(locale: Locale, query: Partial<SearchQuery>): string {
  const text = searchParams(query).toString()
  return localePath(locale, text ? `/search?${text}` : '/search')
}

export function searchParams(query: Partial<SearchQuery>): URLSearchParams {
  const params = new URLSearchParams()
  if (query.q) params.set('q', query.q)
  if (query.field) params.set('field', query.field)
  if (query.when) params.set('when', query.when)
  if (query.max) params.set('max', String(query.max))
  if (query.max && query.currency && query.currency !== 'EUR') params.set('currency', query.currency)
  if (query.rating) params.set('rating', String(query.rating))
  for (const name of ['kind', 'checked', 'speaks'] as const)
    for (const value of query[name] ?? []) params.append(name, value)
  if (query.sort && query.sort !== 'best') params.set('sort', query.sort)
  if (query.after) params.set('after', query.after)
  return params
}
