import { BEST_OF } from '#src/domain/policy/catalog.ts'
import type { Db } from '#src/features/ports.ts'
import { Prisma } from '#src/generated/prisma/client.ts'
import { online } from '../online.ts'
import { allOf, filters, matches } from './conditions.ts'
import type { Hit, PageAsked } from './narrow-search.ts'
import { cursorAtNever, relevance, sortKey, walk } from './order.ts'

/**
 * WALK: along the index of the asked order until the page is full, so that its cost does not grow with the matches.
 * COLLECT: all matches first, then their order: for some thousands among a hundred thousand, where a walk would pass
 * a hundred others for each.
 */
export type How = 'WALK' | 'COLLECT'

/**
 * A page of a search with very many matches. Each expert once: the first of their listings counts. The best match is
 * looked for among the BEST_OF best rated alone, and ends with them.
 *
 * @returns one hit more than asked when there is a next page; `cut` on the last page of the best when there are others
 */
export async function broadSearch(
  db: Db,
  asked: PageAsked,
  how: How,
): Promise<{ hits: Hit[]; cut: boolean }> {
  const { query, cursor, size } = asked
  const hits = await walkOn(db, asked, how)
  const end = cursorAtNever(query.sort, cursor)
  if (end && hits.length <= size) hits.push(...(await walkOn(db, { ...asked, cursor: end }, how)))
  const isLast = hits.length <= size
  // So many were found before the page was cut out of them, and what is found is far more than that.
  const cut = query.sort === 'best' && isLast && hits.some(({ pool }) => pool === BEST_OF)
  return { hits: hits.slice(0, size + 1), cut }
}

function walkOn(db: Db, asked: PageAsked, how: How) {
  const { query, asOf, cursor, size } = asked
  const where = allOf([matches(asked.text), ...Object.values(filters(asked))])
  const { from, order } = walk(query.sort, cursor, how === 'WALK')
  const pool = query.sort === 'best' ? BEST_OF : size + 1
  const key = sortKey(query.sort, relevance(asked))
  const after = cursor ? Prisma.sql`(key, "id") > (${cursor.k}::float8, ${cursor.i}::uuid)` : Prisma.sql`true`
  return db.$queryRaw<(Hit & { pool: number })[]>`
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
    SELECT "id", "expertId", "categorySlug", online, key, (SELECT count(*)::int FROM hit) AS pool FROM keyed
     WHERE ${after} ORDER BY key, "id" LIMIT ${size + 1}`
}

/** No listing of the same expert that answers the search has a smaller id. The inner `l` hides the outer one. */
function firstOfExpert(asked: PageAsked): Prisma.Sql {
  const where = allOf([matches(asked.text), ...Object.values(filters(asked))])
  return Prisma.sql`NOT EXISTS (
    SELECT FROM "ExpertListing" o WHERE o."expertId" = l."expertId" AND o."id" < l."id" AND EXISTS (
      SELECT FROM "ExpertListing" l WHERE l."id" = o."id" AND ${where}))`
}
