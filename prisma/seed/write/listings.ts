import { MINUTE } from '#src/domain/time/instant.ts'
import { rewriteListings } from '#src/features/catalog/refresh-listing.ts'
import type { PrismaClient } from '#src/generated/prisma/client.ts'
import { EXPERTS } from '../experts.ts'
import { expertIdOf } from '../people-ids.ts'

const EXPERTS_A_TRANSACTION = 20

/** What search reads, made by the catalogue's own rules. */
export async function writeListings(db: PrismaClient, now: number): Promise<void> {
  const ids = EXPERTS.map(({ handle }) => expertIdOf(handle))
  for (let from = 0; from < ids.length; from += EXPERTS_A_TRANSACTION) {
    const part = ids.slice(from, from + EXPERTS_A_TRANSACTION)
    await db.$transaction((tx) => rewriteListings(tx, part, now), { timeout: MINUTE })
  }
}
