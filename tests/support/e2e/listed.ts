import { rewriteListings } from '#src/features/catalog/refresh-listing.ts'
import type { PrismaClient } from '#src/generated/prisma/client.ts'

/** Has search find experts at once who were written past the use cases. */
export async function list(db: PrismaClient, expertIds: readonly string[]): Promise<void> {
  await db.$transaction((tx) => rewriteListings(tx, expertIds, Date.now()), { timeout: 30_000 })
}

/** Takes them out again: what other tests count are the demo's people. */
export async function unlist(db: PrismaClient, expertIds: readonly string[]): Promise<void> {
  await db.expertProfile.updateMany({ where: { id: { in: [...expertIds] } }, data: { status: 'PAUSED' } })
  await list(db, expertIds)
}
