import type { Interruption } from '#local/supervisor/interruption.ts'
import { openDatabase } from '#src/server/db/client.ts'
import { addresses } from '#tests/support/e2e/addresses.ts'
import { startForTests } from '#tests/support/e2e/start-for-tests.ts'
import type { BenchResult } from '../result.ts'
import { firstLoadOf } from './first-load.ts'
import { benchPages } from './pages.ts'

/** An empty page of the same Next, React included: what every page pays. Measured with 16.4.5. */
const EMPTY_PAGE_KB = 138
const MOST_ABOVE_KB = 30

/** First-load JavaScript of each page, the ones behind a sign-in for information. */
export async function run(interruption: Interruption): Promise<BenchResult[]> {
  const stack = await interruption.hold((signal) => startForTests('npm run bench', signal))
  const { appUrl, databaseUrl } = addresses()
  const db = openDatabase(databaseUrl, 2)
  try {
    const results: BenchResult[] = []
    for (const { name, path, isPublic, cookie } of await benchPages(db, appUrl)) {
      const { kilobytes, files } = await firstLoadOf(appUrl, path, cookie)
      results.push({
        name: `first-load JavaScript: ${name}`,
        unit: 'kB gz',
        value: kilobytes,
        ...(isPublic ? { target: { atMost: EMPTY_PAGE_KB + MOST_ABOVE_KB } } : {}),
        detail: `${files} files, ${(kilobytes - EMPTY_PAGE_KB).toFixed(1)} above an empty page`,
      })
    }
    return results
  } finally {
    await db.$disconnect()
    await stack.stop()
  }
}
