import type { Db, Tx } from '#src/features/ports.ts'
import { Prisma } from '#src/generated/prisma/client.ts'

export type PresenceRow = {
  availableSwitch: boolean
  onlineUntil: Date | null
  /** Can be found and booked at this moment. */
  listed: boolean
}

/** An approval that ran out closes before its listing goes, so it is asked for itself. */
const presence = (expertId: string, now: Date) => Prisma.sql`
  SELECT e."availableSwitch", e."onlineUntil", e."status" = 'LISTED' AND EXISTS (
      SELECT FROM "ExpertListing" l JOIN "ExpertApproval" a USING ("expertId", "categorySlug")
       WHERE l."expertId" = e."id" AND a."status" = 'APPROVED' AND (a."expiresAt" IS NULL OR a."expiresAt" > ${now})
    ) AS listed
    FROM "ExpertProfile" e WHERE e."id" = ${expertId}::uuid`

export async function findPresence(db: Db, expertId: string, now: Date): Promise<PresenceRow> {
  const [row] = await db.$queryRaw<[PresenceRow]>(presence(expertId, now))
  return row
}

/** The same, kept until the transaction ends: two pages of one expert speak one after the other. */
export async function lockPresence(tx: Tx, expertId: string, now: Date): Promise<PresenceRow> {
  const [row] = await tx.$queryRaw<[PresenceRow]>`${presence(expertId, now)} FOR NO KEY UPDATE OF e`
  return row
}

/** Raw, because Prisma would date the profile's last change by it. */
export async function writePresence(
  tx: Tx,
  expertId: string,
  { availableSwitch, onlineUntil }: Omit<PresenceRow, 'listed'>,
): Promise<void> {
  await tx.$executeRaw`
    UPDATE "ExpertProfile" SET "availableSwitch" = ${availableSwitch}, "onlineUntil" = ${onlineUntil}
     WHERE "id" = ${expertId}::uuid`
  await tx.$executeRaw`
    UPDATE "ExpertListing" SET "onlineUntil" = ${onlineUntil} WHERE "expertId" = ${expertId}::uuid`
}
