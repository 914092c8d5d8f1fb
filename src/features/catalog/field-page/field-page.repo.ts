import type { Db } from '#src/features/ports.ts'
import { Prisma } from '#src/generated/prisma/client.ts'
import { online } from '../online.ts'

/** Where a listing stands in its field: by rating, the highest first. */
export type Place = { ratingScore: number; id: string }

export type Listed = Place & { expertId: string; categorySlug: string; handle: string; online: boolean }

export async function placeOf(db: Db, field: string, handle: string): Promise<Place | null> {
  const [place] = await db.$queryRaw<Place[]>`
    SELECT l."ratingScore", l."id" FROM "ExpertListing" l JOIN "ExpertProfile" e ON e."id" = l."expertId"
     WHERE l."categorySlug" = ${field} AND e."handle" = ${handle}`
  return place ?? null
}

/** The listings of a field behind a place, from it on; all from the first on without one. */
export function listedBehind(db: Db, field: string, place: Place | null, now: number, most: number) {
  const from = place
    ? Prisma.sql`l."ratingScore" <= ${place.ratingScore}
        AND (l."ratingScore" < ${place.ratingScore} OR l."id" > ${place.id}::uuid)`
    : Prisma.sql`true`
  return db.$queryRaw<Listed[]>`
    SELECT l."id", l."ratingScore", l."expertId", l."categorySlug", e."handle", coalesce(${online(new Date(now))}, false) AS online
      FROM "ExpertListing" l JOIN "ExpertProfile" e ON e."id" = l."expertId"
     WHERE l."categorySlug" = ${field} AND ${from}
     ORDER BY l."ratingScore" DESC, l."id" LIMIT ${most}`
}

/** Handles at a place and in front of it, the nearest first. */
export async function handlesUpTo(db: Db, field: string, place: Place, most: number): Promise<string[]> {
  const rows = await db.$queryRaw<{ handle: string }[]>`
    SELECT e."handle" FROM "ExpertListing" l JOIN "ExpertProfile" e ON e."id" = l."expertId"
     WHERE l."categorySlug" = ${field} AND ${upTo(place)}
     ORDER BY l."ratingScore", l."id" DESC LIMIT ${most}`
  return rows.map(({ handle }) => handle)
}

export async function countUpTo(db: Db, field: string, place: Place): Promise<number> {
  const [row] = await db.$queryRaw<[{ n: number }]>`
    SELECT count(*)::int AS n FROM "ExpertListing" l WHERE l."categorySlug" = ${field} AND ${upTo(place)}`
  return row.n
}

const upTo = ({ ratingScore, id }: Place) => Prisma.sql`l."ratingScore" >= ${ratingScore}
  AND (l."ratingScore" > ${ratingScore} OR l."id" <= ${id}::uuid)`
