import { ok, type Result } from '#src/domain/errors.ts'
import { SEARCH_PAGE_SIZE } from '#src/domain/policy/catalog.ts'
import { authorize } from '#src/features/authorize.ts'
import type { Ctx } from '#src/features/ports.ts'
import { type ExpertCard, readCards } from '../read-cards.ts'
import { readCursor, writeCursor } from './cursor.ts'
import { findPage, type Page } from './find-page.ts'
import type { Facets } from './narrow-search.ts'
import type { PageAsked } from './page-asked.ts'
import { queryWords } from './query-words.ts'
import { type Reason, reasonsFor } from './reasons.ts'
import { type ResolvedWord, type ResolvedWords, resolveWords } from './resolve-words.ts'
import type { FilterName, SearchQuery } from './search.schema.ts'
import { textQuery } from './text-query.ts'

export type SearchInput = {
  query: SearchQuery
  locale: 'en' | 'fr'
  /** IANA zone of the reader: "this evening" is theirs. */
  zone: string
}

export type FoundExpert = ExpertCard & { reasons: Reason[] }

export type SearchAnswer = {
  experts: FoundExpert[]
  /** Distinct experts, or null where there are too many to count. */
  total: number | null
  /** Null where there are too many matches to count each filter. */
  facets: Facets | null
  next: string | null
  /** The last page of the BEST_OF best, though there are others: one has to ask more precisely to see them. */
  cut: boolean
  words: Pick<ResolvedWords, 'corrected' | 'unknown'>
  /** What was left out of the question because nobody, or hardly anybody, answers all of it: never an empty end. */
  relaxed: Relaxed
}

export type Relaxed = {
  /** Most of the words suffice, or any of them; null when all had to be there. */
  words: 'MOST' | 'ANY' | null
  /** Where most suffice: how many of the total have every word. */
  everyWord: number
  dropped: FilterName[]
}

/** With fewer experts than this who have every word, those who have most of them are shown too. */
const ENOUGH = 5

/** What is given up first when nobody fits: the hour rather than the money, the field last. */
const DROP_ORDER: readonly FilterName[] = ['when', 'rating', 'checked', 'kind', 'speaks', 'max', 'field']

/**
 * Finds experts who can be booked. Where nobody fits all of the question it answers the nearest one that
 * somebody fits, and says what it left out.
 */
export async function searchExperts(ctx: Ctx, input: SearchInput): Promise<Result<SearchAnswer>> {
  const allowed = authorize(ctx, 'offering.view')
  if (!allowed.ok) return allowed
  const now = ctx.clock.now()
  const cursor = readCursor(input.query.after, input.query.sort)
  const resolved = await resolveWords(ctx.db, queryWords(input.query.q))
  const asked: PageAsked = {
    query: input.query,
    text: textQuery(resolved.words, 'ALL'),
    everyWord: null,
    asOf: cursor?.t ?? now,
    zone: input.zone,
    cursor,
    size: SEARCH_PAGE_SIZE,
    readerLanguage: input.locale,
  }
  let found = await findNearest(ctx, asked, resolved.words)
  // A cursor behind everybody, forged or of people who are gone, begins anew.
  if (cursor && found.page.hits.length === 0)
    found = await findNearest(ctx, { ...asked, cursor: null }, resolved.words)
  const { page, relaxed } = found
  const isWordless = found.asked.text === null && resolved.words.length > 0
  const shown = page.hits.slice(0, SEARCH_PAGE_SIZE)
  const last = shown.at(-1)
  const cards = await readCards(ctx.db, shown, { locale: input.locale, now, count: 3 })
  return ok({
    experts: cards.map((card) => ({ ...card, reasons: reasonsFor(card, now, input.locale) })),
    total: page.total,
    facets: page.facets,
    cut: page.cut,
    next:
      last && page.hits.length > shown.length
        ? writeCursor({ s: input.query.sort, k: last.key, i: last.id, t: asked.asOf })
        : null,
    words: isWordless
      ? { corrected: [], unknown: queryWords(input.query.q) }
      : { corrected: resolved.corrected, unknown: resolved.unknown },
    // With none of the words known, the words were left out too.
    relaxed: asked.text === null && resolved.unknown.length > 0 ? { ...relaxed, words: 'ANY' } : relaxed,
  })
}

async function findNearest(
  ctx: Ctx,
  first: PageAsked,
  words: readonly ResolvedWord[],
): Promise<{ asked: PageAsked; page: Page; relaxed: Relaxed }> {
  const dropped: FilterName[] = []
  const anyWord = textQuery(words, 'ANY')
  let asked = first
  let page = await findPage(ctx.db, asked)
  let wanted: Relaxed['words'] = null
  let everyWord = page.total ?? 0
  if (words.length > 2 && page.total !== null && page.total < ENOUGH) {
    const most = { ...asked, text: textQuery(words, 'MOST'), everyWord: asked.text }
    const more = await findPage(ctx.db, most)
    if (page.total === 0 || more.total !== page.total) [asked, page, wanted] = [most, more, 'MOST']
  }
  while (page.total === 0) {
    const without = page.facets?.without ?? {}
    const enough = DROP_ORDER.find((name) => (without[name] ?? 0) > 0)
    const wordsHold = asked.text === null || (asked.text.en === anyWord?.en && asked.text.fr === anyWord?.fr)
    // Nobody even without any one filter: then it is the words, or several filters together.
    const drop = enough ?? (wordsHold ? filterNames(asked.query)[0] : undefined)
    if (drop) dropped.push(drop)
    else if (wordsHold && asked.text === null) break
    // Somebody had the words who is listed no more: better everybody than nobody.
    else if (wordsHold) [asked, wanted] = [{ ...asked, text: null, everyWord: null }, 'ANY']
    else [asked, wanted] = [{ ...asked, text: anyWord, everyWord: first.text }, 'ANY']
    asked = {
      ...asked,
      query: withoutFilters(asked.query, dropped),
      crowded: page.crowded && drop !== undefined,
    }
    page = await findPage(ctx.db, asked)
  }
  // Without a filter there may be some who have every word.
  if (wanted === 'MOST' && dropped.length > 0)
    everyWord = (await findPage(ctx.db, { ...asked, text: first.text, crowded: false })).total ?? 0
  if (wanted === 'MOST' && everyWord === page.total) wanted = null
  return { asked, page, relaxed: { words: wanted, everyWord, dropped } }
}

/** The filters that are set, the first to be given up first. */
export function filterNames(query: SearchQuery): FilterName[] {
  return DROP_ORDER.filter((name) =>
    Array.isArray(query[name]) ? query[name].length > 0 : query[name] !== undefined,
  )
}

function withoutFilters(query: SearchQuery, names: readonly FilterName[]): SearchQuery {
  const left = { ...query }
  for (const name of names) {
    if (name === 'speaks' || name === 'kind' || name === 'checked') left[name] = []
    else left[name] = undefined
  }
  return left
}
