import { relative } from 'node:path'
import { parseArgs } from 'node:util'
import {
  createMigration,
  deploy,
  driftOfDatabase,
  driftOfMigrations,
  forgetFailure,
  reset,
  status,
} from './commands.ts'
import { databaseFor } from './database.ts'
import { LAYOUT } from './layout.ts'

const USAGE = `Usage: npm run migrate -- <command>
  deploy            apply the migrations that the database lacks
  status            say which are pending, failed, edited or unknown (exit 1 when any)
  diff              say how the database differs from the Prisma schema (exit 2 when it does);
                    without a database: how the migrations differ from it
  new <name>        write the next migration from the schema; --empty for one of own SQL alone
  retry <name>      let deploy try a failed migration again, once its SQL is mended
  reset --yes       empty the database and apply every migration
The database is DATABASE_URL, else the embedded one.`

async function main(): Promise<number> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { empty: { type: 'boolean', default: false }, yes: { type: 'boolean', default: false } },
  })
  const [command, name] = positionals
  switch (command) {
    case 'deploy':
      return withDatabase('kept', async (url) => {
        const applied = await deploy(url, LAYOUT)
        say(applied.length ? `Applied: ${applied.join(', ')}` : 'Nothing to apply.')
        return 0
      })
    case 'status':
      return withDatabase('kept', async (url) => {
        const found = Object.entries(await status(url, LAYOUT)).filter(([, names]) => names.length > 0)
        for (const [what, names] of found) say(`${what}: ${names.join(', ')}`)
        if (found.length === 0) say('The database has every migration.')
        return found.length === 0 ? 0 : 1
      })
    case 'diff':
      return withDatabase('any', async (url, isThrowAway) => {
        const drift = await (isThrowAway ? driftOfMigrations : driftOfDatabase)(url, LAYOUT)
        say(drift ?? 'No difference.')
        return drift === null ? 0 : 2
      })
    case 'new':
      if (!name) break
      return withDatabase('any', async (url) => {
        const file = await createMigration(url, LAYOUT, name, { empty: values.empty })
        say(
          file ? `Wrote ${relative('.', file)}: read it, finish it by hand, then deploy.` : 'No difference.',
        )
        return 0
      })
    case 'retry':
      if (!name) break
      return withDatabase('kept', async (url) => {
        await forgetFailure(url, name)
        const applied = await deploy(url, LAYOUT)
        say(`Applied: ${applied.join(', ')}`)
        return 0
      })
    case 'reset':
      if (!values.yes) {
        console.error('reset removes all data: say --yes.')
        return 1
      }
      return withDatabase('kept', async (url) => {
        await reset(url)
        say(`Emptied; applied: ${(await deploy(url, LAYOUT)).join(', ')}`)
        return 0
      })
  }
  console.error(USAGE)
  return 1
}

async function withDatabase(
  which: 'kept' | 'any',
  work: (url: string, isThrowAway: boolean) => Promise<number>,
): Promise<number> {
  const database = await databaseFor(which)
  try {
    return await work(database.url, database.isThrowAway)
  } finally {
    await database.release()
  }
}

function say(text: string): void {
  console.log(text.trimEnd())
}

// The engine's idle connections would hold the process for ten seconds more.
try {
  process.exit(await main())
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
