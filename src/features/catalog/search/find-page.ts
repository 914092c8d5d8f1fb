import type { Db } from '#src/features/ports.ts'
import { broadSearch } from './broad-search.ts'
import { allOf, filters, matches } from './conditions.ts'
import { estimateMatches } from './estimate-matches.ts'
import { type Facets, type Hit, NARROW, narrowSearch, type PageAsked } from './narrow-search.ts'

/**
 * The planner takes conditions for independent, so it often guesses too many, and a try that stops at NARROW costs
 * a few milliseconds: worth it up to this many guessed matches.
 */
const WORTH_COUNTING = 10 * NARROW

export type Page = {
  /** One more than the page's size when there is a next page. */
  hits: Hit[]
  /** Distinct experts, or null where there are too many to count. */
  total: number | null
  /** Null where there are too many matches to count each filter. */
  facets: Facets | null
}

/**
 * A page of a search, by the cheapest way that answers it: few matches of the words are read whole and every
 * filter is counted; of many, the filters may leave few; else the page is walked to along an index, where every few rows of it are a match.
 */
export async function findPage(db: Db, asked: PageAsked): Promise<Page> {
  const words = matches(asked.text)
  const set = Object.values(filters(asked))
  const [all, left] = await Promise.all([
    estimateMatches(db, words),
    set.length > 0 ? estimateMatches(db, allOf([words, ...set])) : Number.POSITIVE_INFINITY,
  ])
  if (all <= WORTH_COUNTING) {
    const whole = await narrowSearch(db, asked, false)
    if (whole) return whole
  }
  if (left <= WORTH_COUNTING) {
    const few = await narrowSearch(db, asked, true)
    if (few) return withoutFacets(few)
  }
  const hits = await broadSearch(db, asked, Math.min(all, left) > WORTH_COUNTING ? 'WALK' : 'COLLECT')
  if (hits.length > 0 || asked.cursor) return { hits, total: null, facets: null }
  // The guess was wrong: there is nobody. Says so with certainty, or finds whom the walk missed.
  const few = await narrowSearch(db, asked, true)
  return few ? withoutFacets(few) : { hits, total: null, facets: null }
}

/** Read with the filters already applied, it knows nothing about other values of them. */
function withoutFacets(page: Page): Page {
  return { ...page, facets: null }
}
