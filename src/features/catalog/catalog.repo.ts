import type { Interval } from '#src/domain/time/interval.ts'
import type { Db, Tx } from '#src/features/ports.ts'
import { Prisma } from '#src/generated/prisma/client.ts'

/** All of experts that their listings are made of, but for their calendars. */
export function expertsToList(db: Db, expertIds: readonly string[]) {
  return db.expertProfile.findMany({
    where: { id: { in: [...expertIds] } },
    include: {
      user: { select: { suspendedAt: true, deletedAt: true } },
      approvals: { where: { status: 'APPROVED' } },
      offerings: { where: { active: true }, orderBy: [{ position: 'asc' }, { id: 'asc' }] },
    },
  })
}

export type ExpertToList = Awaited<ReturnType<typeof expertsToList>>[number]

export type ListingRow = {
  expertId: string
  categorySlug: string
  languages: string[]
  currency: string
  hasFree: boolean
  minRateMinor: number | null
  minSessionMinor: number | null
  comparableEurMinor: number
  ratingCount: number
  ratingScore: number
  ratingMean: number | null
  sessionsDone: number
  onlineUntil: Date | null
  thirdParty: boolean
  nextSlotAt: Date | null
  slotRuns: readonly Interval[]
  slotsCheckedAt: Date
  textEn: string
  textFr: string
}

/**
 * Raw, because Prisma cannot write a multirange. A listing that is there keeps its "onlineUntil": whoever made the row
 * may have read the profile before the studio's last word, and that word wrote both.
 */
export function writeListing(tx: Tx, row: ListingRow): Promise<number> {
  const runs = row.slotRuns.map(({ start, end }) => `[${iso(start)},${iso(end)})`)
  return tx.$executeRaw`
    INSERT INTO "ExpertListing" ("id", "expertId", "categorySlug", "languages", "currency", "hasFree",
      "minRateMinor", "minSessionMinor", "comparableEurMinor", "ratingCount", "ratingScore", "ratingMean", "sessionsDone",
      "onlineUntil", "thirdParty", "nextSlotAt", "slotRuns", "slotsCheckedAt", "textEn", "textFr")
    VALUES (uuidv7(), ${row.expertId}::uuid, ${row.categorySlug}, ${row.languages}, ${row.currency}, ${row.hasFree},
      ${row.minRateMinor}, ${row.minSessionMinor}, ${row.comparableEurMinor}, ${row.ratingCount},
      ${row.ratingScore}, ${row.ratingMean}, ${row.sessionsDone}, ${row.onlineUntil}, ${row.thirdParty}, ${row.nextSlotAt},
      ${`{${runs.join(',')}}`}::tstzmultirange, ${row.slotsCheckedAt}, ${row.textEn}, ${row.textFr})
    ON CONFLICT ("expertId", "categorySlug") DO UPDATE SET
      "languages" = excluded."languages", "currency" = excluded."currency", "hasFree" = excluded."hasFree",
      "minRateMinor" = excluded."minRateMinor", "minSessionMinor" = excluded."minSessionMinor",
      "comparableEurMinor" = excluded."comparableEurMinor", "ratingCount" = excluded."ratingCount",
      "ratingScore" = excluded."ratingScore", "ratingMean" = excluded."ratingMean",
      "sessionsDone" = excluded."sessionsDone", "thirdParty" = excluded."thirdParty",
      "nextSlotAt" = excluded."nextSlotAt", "slotRuns" = excluded."slotRuns",
      "slotsCheckedAt" = excluded."slotsCheckedAt", "textEn" = excluded."textEn", "textFr" = excluded."textFr"`
}

/** Removes the listings of experts in all fields but the kept ones. @param kept `expertId/categorySlug` */
export function removeListings(
  tx: Tx,
  expertIds: readonly string[],
  kept: readonly string[],
): Promise<number> {
  return tx.$executeRaw`
    DELETE FROM "ExpertListing"
     WHERE "expertId" = ANY(${[...expertIds]}::uuid[])
       AND NOT ("expertId" || '/' || "categorySlug" = ANY(${[...kept]}::text[]))`
}

/**
 * Experts with a listing whose slots were computed too long ago or whose next slot has gone, the oldest first.
 * Their listings stay locked until the transaction ends; those that another process renews are skipped.
 */
export async function lockStaleExperts(
  tx: Tx,
  now: Date,
  checkedBefore: Date,
  limit: number,
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ expertId: string }[]>(Prisma.sql`
    SELECT "expertId" FROM "ExpertListing"
     WHERE "slotsCheckedAt" < ${checkedBefore} OR "nextSlotAt" < ${now}
     ORDER BY "slotsCheckedAt" LIMIT ${limit} FOR UPDATE SKIP LOCKED`)
  return [...new Set(rows.map((row) => row.expertId))]
}

function iso(instant: number): string {
  return new Date(instant).toISOString()
}
