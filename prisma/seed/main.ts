import { openDatabase } from '#src/server/db/client.ts'
import { DEMO_ACCOUNTS } from './accounts.ts'
import { storePortraits } from './portraits/store.ts'
import { refreshDemo } from './refresh-demo.ts'
import { seedDemo } from './seed-demo.ts'
import { readSettings } from './settings.ts'
import { openSandbox } from './stripe/sandbox.ts'
import { seedSandbox } from './stripe/seed-sandbox.ts'

/** `node prisma/seed/main.ts`: the demo's data. Running it again takes a moment and adds what time took from it. */
async function main(): Promise<void> {
  const settings = readSettings()
  const db = openDatabase(settings.DATABASE_URL, 4)
  try {
    const now = Date.now()
    await Promise.all([seedDemo(db, now), storePortraits(settings.FILES_DIR)])
    await refreshDemo(db, now)
    const { STRIPE_API_BASE: url, STRIPE_SECRET_KEY: secretKey } = settings
    // Only the sandbox: real Stripe wants real people to fill in its forms.
    if (url && secretKey) await seedSandbox(db, openSandbox(url, secretKey), now)
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
  console.error(error)
  process.exitCode = 1
}
