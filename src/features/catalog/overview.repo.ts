import type { Db } from '#src/features/ports.ts'
import { online } from './online.ts'

/** The first count is read from an index of the field alone, the second from the few whose studio is open. */
export function countByField(db: Db, now: Date) {
  return db.$queryRaw<{ categorySlug: string; experts: number; now: number }[]>`
    SELECT f."categorySlug", f.experts,
           (SELECT count(*)::int FROM "ExpertListing" l WHERE l."categorySlug" = f."categorySlug" AND ${online(now)}) AS now
      FROM (SELECT "categorySlug", count(*)::int AS experts FROM "ExpertListing" GROUP BY 1) f`
}

export async function countOnline(db: Db, now: Date): Promise<number> {
  const [row] = await db.$queryRaw<[{ n: number }]>`
    SELECT count(DISTINCT l."expertId")::int AS n FROM "ExpertListing" l WHERE ${online(now)}`
  return row.n
}

export async function isOnline(db: Db, expertId: string, now: Date): Promise<boolean> {
  const [row] = await db.$queryRaw<[{ online: boolean }]>`
    SELECT EXISTS (SELECT FROM "ExpertListing" l WHERE l."expertId" = ${expertId}::uuid AND ${online(now)}) AS online`
  return row.online
}

type Wanted = { expertId: string; categorySlug: string; online: boolean }

/** The best rated of those who are available now, one listing an expert. */
export function bestOnline(db: Db, now: Date, most: number) {
  return db.$queryRaw<Wanted[]>`
    SELECT "expertId", "categorySlug", true AS online FROM (
      SELECT DISTINCT ON (l."expertId") l."expertId", l."categorySlug", l."ratingScore" FROM "ExpertListing" l
       WHERE ${online(now)} ORDER BY l."expertId", l."id") each
     ORDER BY "ratingScore" DESC, "expertId" LIMIT ${most}`
}

/** Whose next slot comes first; more rows than experts where one has several fields. */
export function nextToStart(db: Db, now: Date, most: number) {
  return db.$queryRaw<Wanted[]>`
    SELECT l."expertId", l."categorySlug", coalesce(${online(now)}, false) AS online
      FROM "ExpertListing" l WHERE l."nextSlotAt" >= ${now} ORDER BY l."nextSlotAt", l."id" LIMIT ${most}`
}
