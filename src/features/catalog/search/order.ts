import { EARLIEST, LATEST } from '#src/features/instant.ts'
import { Prisma } from '#src/generated/prisma/client.ts'
import type { Cursor } from './cursor.ts'
import type { Sort } from './search.schema.ts'
import type { TextQuery } from './text-query.ts'

type Sql = Prisma.Sql

/** Sorts after everything else: who has no slot at all. */
const NEVER = 9e15

/**
 * How well a listing answers, 0 to about 1500: above all the words, then who is there now or soon, then what
 * learners said, then the reader's language. Ingredients and weights are those that the reasons name.
 */
export function relevance(text: TextQuery | null, asOf: number, readerLanguage: string): Sql {
  const at = new Date(asOf)
  return Prisma.sql`(
    ${wordsRank(text)} * 1000
    + CASE WHEN h.online THEN 150 ELSE 0 END
    + 100 * greatest(0, 1 - extract(epoch FROM coalesce(h."nextSlotAt", 'infinity') - ${at}::timestamptz) / 259200)
    + (h."ratingScore" - 4000) / 4.0
    + CASE WHEN ${readerLanguage} = ANY (h."languages") THEN 60 ELSE 0 END)::float8`
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
 * The walk along an index that yields rows in (almost) the asked order, and where it goes on after a cursor.
 * @param byIndex false names the same order in a way that no index has, so that the rows are collected and sorted
 */
export function walk(sort: Sort, cursor: Cursor | null, byIndex: boolean): { from: Sql; order: Sql } {
  const { from, column, direction } = walkOf(sort, cursor)
  const first = byIndex ? column : Prisma.sql`coalesce(${column})`
  return { from, order: Prisma.sql`${first} ${direction}, l."id"` }
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
        from: cursor
          ? Prisma.sql`(l."nextSlotAt", l."id") > (${new Date(Math.min(Math.max(cursor.k, EARLIEST), LATEST))}, ${cursor.i}::uuid)`
          : Prisma.sql`true`,
        column: Prisma.sql`l."nextSlotAt"`,
        direction: ASCENDING,
      }
  }
}
