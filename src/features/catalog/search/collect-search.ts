import { BEST_OF } from '#src/domain/policy/catalog.ts'
import type { Db } from '#src/features/ports.ts'
import { Prisma } from '#src/generated/prisma/client.ts'
import { allOf, filters, matches } from './conditions.ts'
import { relevance, sortKey } from './order.ts'
import { type Hit, hitColumns, type PageAsked, withWords } from './page-asked.ts'

export type Collected = {
  hits: Hit[]
  /** Distinct experts; null when there are more than `most` matches. */
  total: number | null
  cut: boolean
  /** More than `most` listings have the words, whatever the filters leave of them. */
  crowded: boolean
}

/**
 * A page of a search whose filters leave few or some thousands: reads them all once, in one statement. Up to `most`
 * matches are counted, and of an expert with several the best counts. Of more, the first one does, and the best match
 * is looked for among the BEST_OF best rated alone.
 *
 * @returns one hit more than asked when there is a next page; `cut` on the last page of the best when there are others
 */
export async function collectSearch(db: Db, asked: PageAsked, most: number): Promise<Collected> {
  const { query, asOf, cursor, size } = asked
  const isBest = query.sort === 'best'
  const key = sortKey(query.sort, relevance(asked))
  const after = cursor ? Prisma.sql`(key, "id") > (${cursor.k}::float8, ${cursor.i}::uuid)` : Prisma.sql`true`
  // Who has the words, as far as it matters: above the limit they are not read whole.
  const counted = Prisma.sql`(SELECT count(*)::int FROM (SELECT FROM "ExpertListing" l WHERE ${matches(asked.text)} LIMIT ${most + 1}) l)`
  const [row] = await db.$queryRaw<[Row]>`
    WITH match AS MATERIALIZED (
      SELECT ${hitColumns(asOf)} FROM "ExpertListing" l WHERE ${where(asked)}
    ), candidate AS (
      SELECT * FROM match WHERE (SELECT count(*) FROM match) <= ${most}
      UNION ALL (
        SELECT * FROM (
          SELECT DISTINCT ON ("expertId") * FROM match WHERE (SELECT count(*) FROM match) > ${most}
           ORDER BY "expertId", "id") first
         ${isBest ? Prisma.sql`ORDER BY "ratingScore" DESC, "id" LIMIT ${BEST_OF}` : Prisma.empty})
    ), person AS MATERIALIZED (
      SELECT DISTINCT ON (h."expertId") h."id", h."expertId", h."categorySlug", h.online, ${key} AS key
        FROM candidate h ${withWords(asked)} ORDER BY h."expertId", key, h."id"
    )
    SELECT ${asked.crowded ? Prisma.sql`NULL` : counted} AS "withWords",
           (SELECT count(*)::int FROM match) AS matched, (SELECT count(*)::int FROM person) AS people,
           (SELECT jsonb_agg(p) FROM (
             SELECT "id", "expertId", "categorySlug", online, key FROM person
              WHERE ${after} ORDER BY key, "id" LIMIT ${size + 1}) p) AS hits`
  const hits = row.hits ?? []
  const few = row.matched <= most
  return {
    hits,
    total: few ? row.people : null,
    cut: !few && isBest && hits.length <= size && row.people === BEST_OF,
    crowded: row.withWords === null || row.withWords > most,
  }
}

type Row = { withWords: number | null; matched: number; people: number; hits: Hit[] | null }

/**
 * Every word and every filter. Beside words the price is written in a way that no index answers: half of everybody is
 * below most prices, and to read them all from its index, only to compare them with the few who have the words, takes
 * longer than to look at those few.
 */
function where(asked: PageAsked): Prisma.Sql {
  const { max, ...set } = filters(asked)
  const price = max && (asked.text ? [Prisma.sql`(${max}) IS TRUE`] : [max])
  return allOf([matches(asked.text), ...Object.values(set), ...(price ?? [])])
}
