import { MATCH_POINTS, RATING_MIDDLE, SOON_WITHIN_HOURS } from '#src/domain/policy/catalog.ts'
import { HOUR } from '#src/domain/time/instant.ts'
import { EARLIEST, LATEST } from '#src/features/instant.ts'
import { Prisma } from '#src/generated/prisma/client.ts'
import { matches } from './conditions.ts'
import { type Cursor, NEVER } from './cursor.ts'
import type { Sort } from './search.schema.ts'
import type { TextQuery } from './text-query.ts'

type Sql = Prisma.Sql

/** The smallest id there can be: behind it comes everybody. */
const FIRST_ID = '00000000-0000-0000-0000-000000000000'

export type Fit = {
  text: TextQuery | null
  /** Every word of the question, where `text` is content with most of them. */
  everyWord: TextQuery | null
  asOf: number
  readerLanguage: string
}

/** How well a listing answers, in MATCH_POINTS. `h` has the listing's columns and `online`, `l` is the listing. */
export function relevance({ text, everyWord, asOf, readerLanguage }: Fit): Sql {
  const { words, online, soon, star, readersLanguage, ...points } = MATCH_POINTS
  const ahead = Prisma.sql`extract(epoch FROM h."nextSlotAt" - ${new Date(asOf)}::timestamptz)`
  const within = (SOON_WITHIN_HOURS * HOUR) / 1000
  return Prisma.sql`(
    ${wordsRank(text)} * ${words}::int
    + ${everyWord ? Prisma.sql`CASE WHEN ${matches(everyWord)} THEN ${points.everyWord}::int ELSE 0 END` : Prisma.sql`0`}
    + CASE WHEN h.online THEN ${online}::int ELSE 0 END
    + ${soon}::int * coalesce(greatest(0, least(1, 1 - ${ahead} / ${within}::float8)), 0)
    + (h."ratingScore" / 1000.0 - ${RATING_MIDDLE}::int) * ${star}::int
    + CASE WHEN ${readerLanguage} = ANY (h."languages") THEN ${readersLanguage}::int ELSE 0 END)::float8`
}

/** 0 to 1 by ts_rank; the better of the two languages. */
function wordsRank(text: TextQuery | null): Sql {
  if (!text) return Prisma.sql`0`
  const ranks = [
    text.en === null ? [] : [Prisma.sql`ts_rank('{0.1, 0.2, 0.4, 1.0}', l."searchEn", ${text.en}::tsquery)`],
    text.fr === null ? [] : [Prisma.sql`ts_rank('{0.1, 0.2, 0.4, 1.0}', l."searchFr", ${text.fr}::tsquery)`],
  ].flat()
  return Prisma.sql`greatest(${Prisma.join(ranks)})`
}

/** The key by which rows ascend, whatever the order. `h` has the listing's columns and `online`. */
export function sortKey(sort: Sort, best: Sql): Sql {
  switch (sort) {
    case 'best':
      return Prisma.sql`-${best}`
    case 'soonest':
      return Prisma.sql`coalesce(extract(epoch FROM h."nextSlotAt") * 1000, ${NEVER})::float8`
    case 'price':
      return Prisma.sql`h."comparableEurMinor"::float8`
    case 'rating':
      return Prisma.sql`-h."ratingScore"::float8`
  }
}

/**
 * Where a page by the soonest slot goes on when the index has no more rows behind the cursor: those without any slot
 * stand at its end, and no range of instants reaches them. Null where there is no such end.
 */
export function cursorAtNever(sort: Sort, cursor: Cursor | null): Cursor | null {
  return sort === 'soonest' && cursor && cursor.k < NEVER ? { ...cursor, k: NEVER, i: FIRST_ID } : null
}

/** The walk along an index that yields rows in (almost) the asked order, and where it goes on after a cursor. */
export function walk(sort: Sort, cursor: Cursor | null): { from: Sql; order: Sql } {
  const { from, column, direction } = walkOf(sort, cursor)
  return { from, order: Prisma.sql`${column} ${direction}, l."id"` }
}

const ASCENDING = Prisma.empty
const DESCENDING = Prisma.sql`DESC`

function walkOf(sort: Sort, cursor: Cursor | null): { from: Sql; column: Sql; direction: Sql } {
  switch (sort) {
    case 'best':
      return { from: Prisma.sql`true`, column: Prisma.sql`l."ratingScore"`, direction: DESCENDING }
    case 'rating':
      return {
        from: cursor
          ? Prisma.sql`l."ratingScore" <= ${-cursor.k} AND (l."ratingScore" < ${-cursor.k} OR l."id" > ${cursor.i}::uuid)`
          : Prisma.sql`true`,
        column: Prisma.sql`l."ratingScore"`,
        direction: DESCENDING,
      }
    case 'price':
      return {
        from: cursor
          ? Prisma.sql`(l."comparableEurMinor", l."id") > (${cursor.k}::int, ${cursor.i}::uuid)`
          : Prisma.sql`true`,
        column: Prisma.sql`l."comparableEurMinor"`,
        direction: ASCENDING,
      }
    case 'soonest':
      return {
        from: cursor ? laterThan(cursor) : Prisma.sql`true`,
        column: Prisma.sql`l."nextSlotAt"`,
        direction: ASCENDING,
      }
  }
}

function laterThan({ k, i }: Cursor): Sql {
  if (k === NEVER) return Prisma.sql`(l."nextSlotAt" IS NULL AND l."id" > ${i}::uuid)`
  return Prisma.sql`(l."nextSlotAt", l."id") > (${new Date(Math.min(Math.max(k, EARLIEST), LATEST))}, ${i}::uuid)`
}
