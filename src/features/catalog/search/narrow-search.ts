import { RATING_LEVELS } from '#src/domain/policy/catalog.ts'
import type { Db } from '#src/features/ports.ts'
import { Prisma } from '#src/generated/prisma/client.ts'
import { allOf, filters, freeWhen, matches, ofKind, ratedAtLeast } from './conditions.ts'
import { relevance, sortKey } from './order.ts'
import { type Hit, hitColumns, type PageAsked, withWords } from './page-asked.ts'
import { CHECKERS, type FilterName, PRICE_KINDS, WHENS } from './search.schema.ts'

type Sql = Prisma.Sql

/** How many experts there would be for each value of a filter, the other filters staying as they are. */
export type Facets = {
  when: Record<string, number>
  rating: Record<string, number>
  kind: Record<string, number>
  checked: Record<string, number>
  speaks: Record<string, number>
  field: Record<string, number>
  /** For each filter that is set: how many there would be without it. */
  without: Partial<Record<FilterName, number>>
}

export type NarrowResult = { total: number; facets: Facets; hits: Hit[] }

/** Where it is found out once for each hit, instead of for each condition that speaks of it. */
const IS_ONLINE = Prisma.sql`l.online`

/**
 * Answers a search whose words at most `most` listings have, in one statement: page, total and counts of every
 * filter, each expert once. @returns null when more have them
 */
export async function narrowSearch(db: Db, asked: PageAsked, most: number): Promise<NarrowResult | null> {
  const { query, text, asOf, zone, cursor, size } = asked
  const set = filters(asked, IS_ONLINE)
  const names = Object.keys(set) as FilterName[]
  const passes = (except?: FilterName) =>
    allOf(names.filter((name) => name !== except).map((name) => column(`f_${name}`)))

  const values: { facet: 'when' | 'rating' | 'kind' | 'checked'; value: string; test: Sql }[] = [
    ...WHENS.map((value) => ({
      facet: 'when' as const,
      value,
      test: freeWhen(value, { asOf, zone }, IS_ONLINE),
    })),
    ...RATING_LEVELS.map((level) => ({
      facet: 'rating' as const,
      value: String(level),
      test: ratedAtLeast(level),
    })),
    ...PRICE_KINDS.map((value) => ({ facet: 'kind' as const, value, test: ofKind(value) })),
    ...CHECKERS.map((value) => ({
      facet: 'checked' as const,
      value,
      test: Prisma.sql`l."thirdParty" = ${value === 'third-party'}`,
    })),
  ]
  const counted = [
    { label: 'total', test: passes() },
    ...values.map(({ facet, value }, n) => ({
      label: `${facet}.${value}`,
      test: Prisma.sql`${passes(facet)} AND ${column(`v_${n}`)}`,
    })),
    ...names.map((name) => ({ label: `without.${name}`, test: passes(name) })),
  ]
  const key = sortKey(query.sort, relevance(asked))
  const after = cursor ? Prisma.sql`(key, id) > (${cursor.k}::float8, ${cursor.i}::uuid)` : Prisma.sql`true`

  const [row] = await db.$queryRaw<[NarrowRow]>`
    WITH found AS MATERIALIZED (
      SELECT ${hitColumns(asOf)}, ${FILTERED} FROM "ExpertListing" l WHERE ${matches(text)} LIMIT ${most + 1}
    ), hit AS MATERIALIZED (
      SELECT l.*
             ${columns(names.map((name) => [`f_${name}`, set[name] ?? Prisma.sql`true`]))}
             ${columns(values.map(({ test }, n) => [`v_${n}`, test]))}
        FROM found l WHERE (SELECT count(*) FROM found) <= ${most}
    ), passed AS (
      SELECT DISTINCT ON (h."expertId") h."id", h."expertId", h."categorySlug", h.online, ${key} AS key
        FROM hit h ${withWords(asked)} WHERE ${passes()}
       ORDER BY h."expertId", key, h."id"
    ), expert AS (
      SELECT ${Prisma.join(counted.map(({ test }, n) => Prisma.sql`bool_or(${test}) AS ${column(`c_${n}`)}`))}
        FROM hit GROUP BY "expertId"
    )
    SELECT (SELECT count(*)::int FROM found) AS matched,
           (SELECT jsonb_build_array(${Prisma.join(
             counted.map((_, n) => Prisma.sql`count(*) FILTER (WHERE ${column(`c_${n}`)})`),
           )}) FROM expert) AS counts,
           (SELECT jsonb_object_agg(code, n) FROM (
             SELECT code, count(DISTINCT "expertId") AS n FROM hit, unnest("languages") code
              WHERE ${passes('speaks')} GROUP BY code) spoken) AS speaks,
           (SELECT jsonb_object_agg("categorySlug", n) FROM (
             SELECT "categorySlug", count(*) AS n FROM hit WHERE ${passes('field')} GROUP BY 1) fields) AS field,
           (SELECT jsonb_agg(p) FROM (
             SELECT "id", "expertId", "categorySlug", online, key FROM passed
              WHERE ${after} ORDER BY key, id LIMIT ${size + 1}) p) AS hits`
  if (row.matched > most) return null
  return {
    total: row.counts[0] ?? 0,
    hits: row.hits ?? [],
    facets: readFacets(
      counted.map(({ label }, n) => [label, row.counts[n] ?? 0]),
      row,
    ),
  }
}

/** What the conditions of filters read of a listing, beside what its order needs. */
const FILTERED = Prisma.sql`l."slotRuns", l."ratingMean", l."hasFree", l."minRateMinor", l."minSessionMinor", l."thirdParty"`

type NarrowRow = {
  matched: number
  counts: number[]
  speaks: Record<string, number> | null
  field: Record<string, number> | null
  hits: Hit[] | null
}

function readFacets(counts: [string, number][], row: NarrowRow): Facets {
  const of = (facet: string) =>
    Object.fromEntries(
      counts
        .filter(([label]) => label.startsWith(`${facet}.`))
        .map(([label, n]) => [label.slice(facet.length + 1), n]),
    )
  return {
    when: of('when'),
    rating: of('rating'),
    kind: of('kind'),
    checked: of('checked'),
    without: of('without'),
    speaks: row.speaks ?? {},
    field: row.field ?? {},
  }
}

/** Our own labels only: never what somebody typed. */
function column(name: string): Sql {
  return Prisma.raw(`"${name}"`)
}

function columns(list: [string, Sql][]): Sql {
  if (list.length === 0) return Prisma.empty
  return Prisma.sql`, ${Prisma.join(list.map(([name, test]) => Prisma.sql`coalesce(${test}, false) AS ${column(name)}`))}`
}
