import { Prisma, type PrismaClient } from '#src/generated/prisma/client.ts'
import { CATEGORIES } from '../categories.ts'
import { inTurns } from '../in-turns.ts'
import { insertRows, type Rows } from '../write/insert-rows.ts'
import { type CrowdMember, composeMember } from './compose.ts'

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
  const batches = Array.from(
    { length: Math.ceil(count / PEOPLE_A_BATCH) },
    (_, batch) => batch * PEOPLE_A_BATCH,
  )
  const words = new Set<string>()
  const restore = await lighten(db)
  try {
    // Two at a time: one is composed while the database writes the other.
    await inTurns(batches, 2, async (from) => {
      const size = Math.min(PEOPLE_A_BATCH, count - from)
      const members = Array.from({ length: size }, (_, index) => composeMember(from + index, now))
      await writePeople(db, members)
      for (const { listing } of members) addWords(words, listing)
    })
    await db.$queryRaw`SELECT 1 AS done FROM learn_words(ARRAY[${[...words].join(' ')}])`
  } finally {
    await restore()
  }
  for (const table of ['User', 'ExpertProfile', 'Offering', 'ExpertListing', 'SearchWord'])
    await db.$executeRaw`ANALYZE ${Prisma.raw(`"${table}"`)}`
}

async function writePeople(db: PrismaClient, members: readonly CrowdMember[]): Promise<void> {
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
  await insertRows(
    db,
    'ExpertListing',
    members.map(({ listing }) => listing),
  )
}

/**
 * Building an index once is many times faster than keeping it up to date a hundred thousand times, and learning
 * each word once than reading two hundred thousand texts for it.
 *
 * @returns puts indexes and trigger back
 */
async function lighten(db: PrismaClient): Promise<() => Promise<void>> {
  const indexes = await db.$queryRaw<{ name: string; definition: string }[]>`
    SELECT i.indexname AS name, i.indexdef AS definition FROM pg_indexes i
     WHERE i.schemaname = current_schema() AND i.tablename = 'ExpertListing'
       AND i.indexdef NOT LIKE 'CREATE UNIQUE%'`
  for (const { name } of indexes) await db.$executeRaw`DROP INDEX ${Prisma.raw(`"${name}"`)}`
  await db.$executeRaw`ALTER TABLE "ExpertListing" DISABLE TRIGGER learn_words_of_new`
  return async () => {
    await db.$executeRaw`ALTER TABLE "ExpertListing" ENABLE TRIGGER learn_words_of_new`
    await inTurns(indexes, 2, ({ definition }) => db.$executeRaw`${Prisma.raw(definition)}`)
  }
}

function addWords(words: Set<string>, { textEn = '', textFr = '' }: Rows['ExpertListing']): void {
  for (const word of `${textEn} ${textFr}`.split(/[^\p{L}\p{N}]+/u)) words.add(word)
}
