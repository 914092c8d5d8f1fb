import { openDatabase } from '#src/server/db/client.ts'
import { DEMO_ACCOUNTS } from './accounts.ts'
import { storePortraits } from './portraits/store.ts'
import { seedDemo } from './seed-demo.ts'
import { readSettings } from './settings.ts'

/** `node prisma/seed/main.ts`: the demo's data. Running it again changes nothing and takes a moment. */
async function main(): Promise<void> {
  const settings = readSettings()
  const db = openDatabase(settings.DATABASE_URL, 4)
  try {
    await Promise.all([seedDemo(db, Date.now()), storePortraits(settings.FILES_DIR)])
  } finally {
    await db.$disconnect()
  }
  const width = Math.max(...DEMO_ACCOUNTS.map(({ email }) => email.length))
  console.log('Demo accounts (e-mail, password, role):')
  for (const { email, password, role, tryThis } of DEMO_ACCOUNTS)
    console.log(`  ${email.padEnd(width)}  ${password.padEnd(26)} ${role}\n    ${tryThis}`)
}

try {
  await main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
