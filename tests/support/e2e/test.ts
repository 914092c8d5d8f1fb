import { type BrowserContextOptions, test as base, expect, type Page } from '@playwright/test'
import type { PrismaClient } from '#src/generated/prisma/client.ts'
import { openDatabase } from '#src/server/db/client.ts'
import { addresses } from './addresses.ts'
import { type Complaints, listenForComplaints } from './complaints.ts'
import { failuresLogged } from './server-log.ts'

interface Fixtures {
  /** A page in a context of its own: somebody else's browser. What it complained of fails the test. */
  visitor: (options?: BrowserContextOptions) => Promise<Page>
  /** What the visitors' browsers complained of; a test that provokes errors takes them away. */
  complaints: Complaints
}

interface WorkerFixtures {
  db: PrismaClient
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern
  baseURL: async ({}, use) => use(addresses().appUrl),
  db: [
    // biome-ignore lint/correctness/noEmptyPattern: as above
    async ({}, use) => {
      const db = openDatabase(addresses().databaseUrl, 3)
      await use(db)
      await db.$disconnect()
    },
    { scope: 'worker' },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: as above
  complaints: async ({}, use) => {
    const complaints: Complaints = { all: [] }
    const begun = Date.now()
    await use(complaints)
    const logged = complaints.all.length > 0 ? await failuresLogged(begun) : []
    expect(complaints.all, ['complaints of the browsers', ...logged].join('\n')).toEqual([])
  },
  visitor: async ({ browser, contextOptions, complaints }, use) => {
    const pages: Page[] = []
    await use(async (options) => {
      const context = await browser.newContext({ ...contextOptions, ...options })
      const page = await context.newPage()
      listenForComplaints(page, complaints)
      pages.push(page)
      return page
    })
    for (const page of pages) await page.context().close()
  },
})

export { expect }
