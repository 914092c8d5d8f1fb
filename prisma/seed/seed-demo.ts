import type { PrismaClient } from '#src/generated/prisma/client.ts'
import { FREE_WISHES } from './coming/wishes.ts'
import { markedAt, setMark } from './marks.ts'
import { writeCalendars } from './write/calendars.ts'
import { writeComing } from './write/coming.ts'
import { countFromRows } from './write/counters.ts'
import { writeExperts } from './write/experts.ts'
import { writeListings } from './write/listings.ts'
import { writePast } from './write/past.ts'
import { writePeople } from './write/people.ts'

const BEGUN = 'demo.seed-begun'
const DONE = 'demo.seed-done'

/**
 * Fills an empty database with the demo's people and their past and coming sessions. All ids come from names and
 * all dates from the moment of the first run, which is kept: a run that was interrupted is taken up where it
 * stopped, and one after that changes nothing.
 *
 * @returns whether there was anything to do
 */
export async function seedDemo(db: PrismaClient, startedAt: number): Promise<boolean> {
  if ((await markedAt(db, DONE)) !== null) return false
  const now = (await markedAt(db, BEGUN)) ?? (await setMark(db, BEGUN, startedAt))
  await writePeople(db, now)
  await writeExperts(db, now)
  await writeCalendars(db, now)
  await writePast(db, now)
  await countFromRows(db)
  await writeComing(db, FREE_WISHES, now)
  await writeListings(db, now)
  await setMark(db, DONE, now)
  return true
}
