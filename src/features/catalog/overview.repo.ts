import { ACTIVE_STATUSES } from '#src/domain/booking/status.ts'
import type { Db } from '#src/features/ports.ts'
import { Prisma } from '#src/generated/prisma/client.ts'

const notInSession = (now: Date) => Prisma.sql`NOT EXISTS (
  SELECT FROM "Booking" b WHERE b."expertId" = l."expertId" AND b."during" @> ${now}::timestamptz
     AND b."status" IN (${Prisma.join(ACTIVE_STATUSES.map((status) => Prisma.sql`${status}::"BookingStatus"`))}))`

/** Read from the index of field and online alone. */
export function countByField(db: Db, now: Date) {
  return db.$queryRaw<{ categorySlug: string; experts: number; now: number }[]>`
    SELECT l."categorySlug", count(*)::int AS experts, count(*) FILTER (WHERE l."onlineUntil" > ${now})::int AS now
      FROM "ExpertListing" l GROUP BY 1`
}

export async function countOnline(db: Db, now: Date): Promise<number> {
  const [row] = await db.$queryRaw<[{ n: number }]>`
    SELECT count(DISTINCT l."expertId")::int AS n FROM "ExpertListing" l WHERE l."onlineUntil" > ${now} AND ${notInSession(now)}`
  return row.n
}

type Wanted = { expertId: string; categorySlug: string; online: boolean }

/** The best rated of those who are available now, one listing an expert. */
export function bestOnline(db: Db, now: Date, most: number) {
  return db.$queryRaw<Wanted[]>`
    SELECT "expertId", "categorySlug", true AS online FROM (
      SELECT DISTINCT ON (l."expertId") l."expertId", l."categorySlug", l."ratingScore" FROM "ExpertListing" l
       WHERE l."onlineUntil" > ${now} AND ${notInSession(now)} ORDER BY l."expertId", l."id") each
     ORDER BY "ratingScore" DESC, "expertId" LIMIT ${most}`
}

/** Whose next slot comes first; more rows than experts where one has several fields. */
export function nextToStart(db: Db, now: Date, most: number) {
  return db.$queryRaw<Wanted[]>`
    SELECT l."expertId", l."categorySlug", coalesce(l."onlineUntil" > ${now}, false) AS online
      FROM "ExpertListing" l WHERE l."nextSlotAt" >= ${now} ORDER BY l."nextSlotAt", l."id" LIMIT ${most}`
}
