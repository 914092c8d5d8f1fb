import type { Db } from '#src/features/ports.ts'
import { broadSearch } from './broad-search.ts'
import { collectSearch } from './collect-search.ts'
import { allOf, filters, matches } from './conditions.ts'
import { estimateMatches } from './estimate-matches.ts'
import { type Facets, narrowSearch } from './narrow-search.ts'
import type { Hit, PageAsked } from './page-asked.ts'

export type Bounds = {
  /** Up to so many matches are all read, counted and ordered: some 15 ms. Beyond, see broad-search.ts. */
  narrow: number
  /**
   * The planner takes conditions for independent, so it often guesses too many, and a try that stops at `narrow`
   * costs a few milliseconds: worth it up to this many guessed matches.
   */
  worthCounting: number
}

/**
 * Many words are the same in both languages, and the guess counts who has them twice. So many times `narrow` guessed
 * are more often too many than not, and then the try is saved.
 */
const CROWDED = 1.5

const BOUNDS: Bounds = { narrow: 1_000, worthCounting: 10_000 }

export type Page = {
  /** One more than the page's size when there is a next page. */
  hits: Hit[]
  /** Distinct experts, or null where there are too many to count. */
  total: number | null
  /** Null where there are too many matches to count each filter. */
  facets: Facets | null
  /** The last page of the BEST_OF best, and there are others whom it leaves out. */
  cut: boolean
  /** The words alone match more than are read whole: a search of the same words need not try it again. */
  crowded: boolean
}

/**
 * A page of a search, by the cheapest way that answers it: few matches of the words are read whole and every
 * filter is counted; of many, the filters may leave few or some, which are collected; else the page is walked to along
 * an index, where every few rows of it are a match.
 */
export async function findPage(db: Db, asked: PageAsked, bounds = BOUNDS): Promise<Page> {
  const { narrow: most, worthCounting } = bounds
  const words = matches(asked.text)
  const set = Object.values(filters(asked))
  const [all, left] = await Promise.all([
    estimateMatches(db, words),
    set.length > 0 ? estimateMatches(db, allOf([words, ...set])) : Number.POSITIVE_INFINITY,
  ])
  const inWhole = () => narrowSearch(db, asked, most)
  const mayBeWhole = all <= worthCounting && !asked.crowded
  if (mayBeWhole && all <= CROWDED * most) {
    const whole = await inWhole()
    if (whole) return { ...whole, cut: false, crowded: false }
  }
  if (Math.min(all, left) <= worthCounting) {
    const some = await collectSearch(db, { ...asked, crowded: !mayBeWhole || all <= CROWDED * most }, most)
    const whole = some.crowded ? null : await inWhole()
    return whole ? { ...whole, cut: false, crowded: false } : { ...some, facets: null, crowded: true }
  }
  const { hits, cut } = await broadSearch(db, asked)
  // The guess may have been wrong, and the walk gone to its end: then there is nobody.
  return { hits, total: hits.length === 0 && !asked.cursor ? 0 : null, facets: null, cut, crowded: true }
}
