import type { Db } from '#src/features/ports.ts'
import { Prisma } from '#src/generated/prisma/client.ts'
import { online } from '../online.ts'
import { allOf, filters, matches } from './conditions.ts'
import type { Hit, PageAsked } from './narrow-search.ts'
import { relevance, sortKey, walk } from './order.ts'

/** For the best match among very many, the words say little: the best rated of them are put in order. */
const POOL = 300

/**
 * A page of a search with very many matches. Each expert once: the first of their listings counts.
 *
 * @param how WALK: along the index of the asked order until the page is full, so that its cost does not grow with
 *   the matches. COLLECT: all matches first, then their order: for some thousands among a hundred thousand, where a
 *   walk would pass a hundred others for each.
 */
export function broadSearch(db: Db, asked: PageAsked, how: 'WALK' | 'COLLECT' = 'WALK'): Promise<Hit[]> {
  const { query, text, asOf, cursor, size, readerLanguage } = asked
  const where = allOf([matches(text), ...Object.values(filters(asked))])
  const { from, order } = walk(query.sort, cursor, how === 'WALK')
  const pool = query.sort === 'best' ? POOL : size + 1
  const key = sortKey(query.sort, relevance(text, asOf, readerLanguage))
  const after = cursor ? Prisma.sql`(key, "id") > (${cursor.k}::float8, ${cursor.i}::uuid)` : Prisma.sql`true`
  return db.$queryRaw<Hit[]>`
    WITH hit AS MATERIALIZED (
      SELECT l."id", l."expertId", l."categorySlug", l."languages", l."nextSlotAt", l."ratingScore", l."comparableEurMinor",
             coalesce(${online(new Date(asOf))}, false) AS online
        FROM "ExpertListing" l
       WHERE ${where} AND ${from} AND ${query.field ? Prisma.sql`true` : firstOfExpert(asked)}
       ORDER BY ${order} LIMIT ${pool}
    ), keyed AS (
      SELECT h."id", h."expertId", h."categorySlug", h.online, ${key} AS key
        FROM hit h JOIN "ExpertListing" l ON l."id" = h."id"
    )
    SELECT "id", "expertId", "categorySlug", online, key FROM keyed
     WHERE ${after} ORDER BY key, "id" LIMIT ${size + 1}`
}

/** No listing of the same expert that answers the search has a smaller id. The inner `l` hides the outer one. */
function firstOfExpert(asked: PageAsked): Prisma.Sql {
  const where = allOf([matches(asked.text), ...Object.values(filters(asked))])
  return Prisma.sql`NOT EXISTS (
    SELECT FROM "ExpertListing" o WHERE o."expertId" = l."expertId" AND o."id" < l."id" AND EXISTS (
      SELECT FROM "ExpertListing" l WHERE l."id" = o."id" AND ${where}))`
}
