import { BEST_OF } from '#src/domain/policy/catalog.ts'
import type { Db } from '#src/features/ports.ts'
import { Prisma } from '#src/generated/prisma/client.ts'
import { allOf, filters, matches } from './conditions.ts'
import { cursorAtNever, relevance, sortKey, walk } from './order.ts'
import { type Hit, hitColumns, type PageAsked, withWords } from './page-asked.ts'

/**
 * A page of a search with very many matches: walks along the index of the asked order until it is full, so that its
 * cost does not grow with the matches. Each expert once: the first of their listings counts. The best match is looked
 * for among the BEST_OF best rated alone, and ends with them.
 *
 * @returns one hit more than asked when there is a next page; `cut` on the last page of the best when there are others
 */
export async function broadSearch(db: Db, asked: PageAsked): Promise<{ hits: Hit[]; cut: boolean }> {
  const { query, cursor, size } = asked
  const hits = await walkOn(db, asked)
  const end = cursorAtNever(query.sort, cursor)
  if (end && hits.length <= size) hits.push(...(await walkOn(db, { ...asked, cursor: end })))
  const isLast = hits.length <= size
  // So many were found before the page was cut out of them, and what is found is far more than that.
  const cut = query.sort === 'best' && isLast && hits.some(({ pool }) => pool === BEST_OF)
  return { hits: hits.slice(0, size + 1), cut }
}

function walkOn(db: Db, asked: PageAsked) {
  const { query, asOf, cursor, size } = asked
  const where = allOf([matches(asked.text), ...Object.values(filters(asked))])
  const { from, order } = walk(query.sort, cursor)
  const pool = query.sort === 'best' ? BEST_OF : size + 1
  const key = sortKey(query.sort, relevance(asked))
  const after = cursor ? Prisma.sql`(key, "id") > (${cursor.k}::float8, ${cursor.i}::uuid)` : Prisma.sql`true`
  return db.$queryRaw<(Hit & { pool: number })[]>`
    WITH hit AS MATERIALIZED (
      SELECT ${hitColumns(asOf)}
        FROM "ExpertListing" l
       WHERE ${where} AND ${from} AND ${query.field ? Prisma.sql`true` : firstOfExpert(asked)}
       ORDER BY ${order} LIMIT ${pool}
    ), keyed AS (
      SELECT h."id", h."expertId", h."categorySlug", h.online, ${key} AS key
        FROM hit h ${withWords(asked)}
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
