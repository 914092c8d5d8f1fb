import { MINUTE } from '#src/domain/time/instant.ts'
import { Prisma, type PrismaClient } from '#src/generated/prisma/client.ts'
import { CATEGORIES } from '../categories.ts'
import { insertRows } from '../write/insert-rows.ts'
import { composeMember } from './compose.ts'

const PEOPLE_A_BATCH = 4_000

/**
 * Adds synthetic experts with their listings, for the search benchmark: plausible words in both languages, and a
 * spread of fields, places, prices, ratings and next slots. Their figures count nothing: never beside real people.
 * The same count gives the same crowd; those that are there stay.
 */
export async function seedCrowd(db: PrismaClient, count: number, now: number): Promise<void> {
  await insertRows(
    db,
    'Category',
    CATEGORIES.map((category, position) => ({ ...category, position })),
  )
  for (let from = 0; from < count; from += PEOPLE_A_BATCH) {
    const size = Math.min(PEOPLE_A_BATCH, count - from)
    const members = Array.from({ length: size }, (_, index) => composeMember(from + index, now))
    await insertRows(
      db,
      'User',
      members.map(({ user }) => user),
    )
    await insertRows(
      db,
      'ExpertProfile',
      members.map(({ profile }) => profile),
    )
    await insertRows(
      db,
      'ExpertApproval',
      members.map(({ approval }) => approval),
    )
    await insertRows(
      db,
      'Offering',
      members.flatMap(({ offerings }) => offerings),
    )
    await insertRows(
      db,
      'WeeklyHours',
      members.flatMap(({ hours }) => hours),
    )
  }
  await db.$transaction((tx) => writeListings(tx, count, now), { timeout: 10 * MINUTE })
  for (const table of ['User', 'ExpertProfile', 'Offering', 'ExpertListing', 'SearchWord'])
    await db.$executeRaw`ANALYZE ${Prisma.raw(`"${table}"`)}`
}

/** Building an index once is many times faster than keeping it up to date a hundred thousand times. */
async function writeListings(tx: Prisma.TransactionClient, count: number, now: number): Promise<void> {
  const indexes = await tx.$queryRaw<{ name: string; definition: string }[]>`
    SELECT i.indexname AS name, i.indexdef AS definition FROM pg_indexes i
     WHERE i.schemaname = current_schema() AND i.tablename = 'ExpertListing'
       AND i.indexdef NOT LIKE 'CREATE UNIQUE%'`
  for (const { name } of indexes) await tx.$executeRaw`DROP INDEX ${Prisma.raw(`"${name}"`)}`
  for (let from = 0; from < count; from += PEOPLE_A_BATCH) {
    const size = Math.min(PEOPLE_A_BATCH, count - from)
    await insertRows(
      tx,
      'ExpertListing',
      Array.from({ length: size }, (_, index) => composeMember(from + index, now).listing),
    )
  }
  for (const { definition } of indexes) await tx.$executeRaw`${Prisma.raw(definition)}`
}
