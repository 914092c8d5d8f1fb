import { toEurMinor } from '#src/domain/catalog/price-summary.ts'
import type { RatingLevel } from '#src/domain/policy/catalog.ts'
import type { Interval } from '#src/domain/time/interval.ts'
import { Prisma } from '#src/generated/prisma/client.ts'
import { online } from '../online.ts'
import type { FilterName, PriceKind, SearchQuery, When } from './search.schema.ts'
import type { TextQuery } from './text-query.ts'
import { whenWindow } from './when-window.ts'

type Sql = Prisma.Sql

/** What a search asks, with the instant and the zone that make "now" and "tomorrow" mean something. */
export type Asked = { query: SearchQuery; text: TextQuery | null; asOf: number; zone: string }

/** The conditions below speak of a row of "ExpertListing" named `l`; null is as good as false. */
export const TRUE = Prisma.sql`true`

export function matches(text: TextQuery | null): Sql {
  if (!text) return TRUE
  const sides = [
    text.en === null ? [] : [Prisma.sql`l."searchEn" @@ ${text.en}::tsquery`],
    text.fr === null ? [] : [Prisma.sql`l."searchFr" @@ ${text.fr}::tsquery`],
  ].flat()
  return Prisma.sql`(${Prisma.join(sides, ' OR ')})`
}

/** A slot starts in the window. Without known runs the next slot has to do. May be null for "no". */
function slotIn({ start, end }: Interval): Sql {
  const from = new Date(start)
  const to = new Date(Math.max(start, end))
  return Prisma.sql`coalesce(l."slotRuns" && tstzrange(${from}, ${to}), l."nextSlotAt" >= ${from} AND l."nextSlotAt" < ${to})`
}

/** @param available whether who is listed can be called at once, where that is known already */
export function freeWhen(
  when: When,
  { asOf, zone }: Pick<Asked, 'asOf' | 'zone'>,
  available = online(new Date(asOf)),
): Sql {
  return when === 'now' ? available : slotIn(whenWindow(when, asOf, zone))
}

export function ofKind(kind: PriceKind): Sql {
  if (kind === 'free') return Prisma.sql`l."hasFree"`
  return kind === 'minute'
    ? Prisma.sql`l."minRateMinor" IS NOT NULL`
    : Prisma.sql`l."minSessionMinor" IS NOT NULL`
}

/** Who is "New here" has no rating, and so none that is high enough. */
export function ratedAtLeast(level: RatingLevel): Sql {
  return Prisma.sql`l."ratingMean" >= ${level * 1000}::int`
}

/** One condition for each filter that is set. @param available as of freeWhen */
export function filters(
  { query, ...at }: Pick<Asked, 'query' | 'asOf' | 'zone'>,
  available?: Sql,
): Partial<Record<FilterName, Sql>> {
  const { field, max, currency, rating, speaks, kind, checked, when } = query
  return {
    ...(field && { field: Prisma.sql`l."categorySlug" = ${field}` }),
    ...(max && { max: Prisma.sql`l."comparableEurMinor" <= ${toEurMinor(max * 100, currency)}` }),
    ...(rating && { rating: ratedAtLeast(rating) }),
    ...(speaks.length > 0 && { speaks: Prisma.sql`l."languages" && ${speaks}::text[]` }),
    ...(kind.length > 0 && { kind: Prisma.sql`(${Prisma.join(kind.map(ofKind), ' OR ')})` }),
    ...(checked.length === 1 && { checked: Prisma.sql`l."thirdParty" = ${checked[0] === 'third-party'}` }),
    ...(when && { when: freeWhen(when, at, available) }),
  }
}

export function allOf(conditions: readonly Sql[]): Sql {
  return conditions.length > 0 ? Prisma.join([...conditions], ' AND ') : TRUE
}
