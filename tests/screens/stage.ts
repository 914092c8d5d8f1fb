import { type Browser, type BrowserContextOptions, chromium, type Page } from '@playwright/test'
import type { PrismaClient } from '#src/generated/prisma/client.ts'
import { openDatabase } from '#src/server/db/client.ts'
import { addresses } from '#tests/support/e2e/addresses.ts'
import { FAKE_MEDIA, launchOptions } from '#tests/support/e2e/chromium.ts'

/** A browser with people in it, and the data behind them. */
export interface Stage {
  db: PrismaClient
  /** A context of its own. */
  person(options?: BrowserContextOptions): Promise<Page>
  close(): Promise<void>
}

export async function openStage(): Promise<Stage> {
  const { appUrl, databaseUrl } = addresses()
  const browser: Browser = await chromium.launch(launchOptions(FAKE_MEDIA))
  const db = openDatabase(databaseUrl, 2)
  return {
    db,
    async person(options) {
      const context = await browser.newContext({
        baseURL: appUrl,
        permissions: ['camera', 'microphone'],
        locale: 'en-GB',
        timezoneId: 'Europe/Paris',
        viewport: WIDE,
        reducedMotion: 'reduce',
        ...options,
      })
      return context.newPage()
    },
    async close() {
      await browser.close()
      await db.$disconnect()
    },
  }
}

export const WIDE = { width: 1440, height: 900 }
export const PHONE = { width: 390, height: 844 }
