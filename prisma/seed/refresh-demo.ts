import type { PrismaClient } from '#src/generated/prisma/client.ts'
import { wishAnew } from './coming/wish-anew.ts'
import { FREE_WISHES } from './coming/wishes.ts'
import { writeComing } from './write/coming.ts'
import { writeListings } from './write/listings.ts'
import { openStudios } from './write/presence.ts'

/** What a demo loses while time passes, on each start: sessions to come, and people who are there. */
export async function refreshDemo(db: PrismaClient, now: number): Promise<void> {
  const wishes = await wishAnew(db, 'demo.coming-anew', FREE_WISHES, now)
  if (wishes.length > 0) {
    await writeComing(db, wishes, now)
    await writeListings(db, now)
  }
  await openStudios(db, now)
}
