import { openDatabase } from '#src/server/db/client.ts'
import { seedCrowd } from './crowd/seed-crowd.ts'
import { readSettings } from './settings.ts'

/** `node prisma/seed/crowd.ts [count]`: synthetic experts for the search benchmark, 100,000 unless told. */
const count = Number(process.argv[2] ?? 100_000)
const db = openDatabase(readSettings().DATABASE_URL, 2)
const begun = performance.now()
try {
  await seedCrowd(db, count, Date.now())
  console.log(`${count} experts in ${((performance.now() - begun) / 1_000).toFixed(1)} s`)
} finally {
  await db.$disconnect()
}
