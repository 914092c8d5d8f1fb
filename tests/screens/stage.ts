import { type Browser, chromium, type Page } from '@playwright/test'
import type { PrismaClient } from '#src/generated/prisma/client.ts'
import { openDatabase } from '#src/server/db/client.ts'
import { addresses } from '#tests/support/e2e/addresses.ts'
import { FAKE_MEDIA, launchOptions } from '#tests/support/e2e/chromium.ts'
import { cameraOf } from './camera.ts'

/** Two browsers, for a camera belongs to a whole browser, and the data behind them. */
export interface Stage {
  db: PrismaClient
  learner(): Promise<Page>
  expert(): Promise<Page>
  stop(): Promise<void>
}

export async function openStage(): Promise<Stage> {
  const { appUrl, databaseUrl } = addresses()
  const cameras = [cameraOf('julie-moreau', 'kitchen'), cameraOf('harpreet-gill', 'workshop')]
  const browsers = await Promise.all(
    (await Promise.all(cameras)).map((camera) => chromium.launch(launchOptions([...FAKE_MEDIA, ...camera]))),
  )
  const db = openDatabase(databaseUrl, 2)
  const pageOf = async (browser: Browser | undefined) => {
    if (!browser) throw new Error('No browser')
    const context = await browser.newContext({
      baseURL: appUrl,
      permissions: ['camera', 'microphone'],
      locale: 'en-GB',
      timezoneId: 'Europe/Paris',
      viewport: WIDE,
      reducedMotion: 'reduce',
    })
    await context.addInitScript(nameDevices)
    return context.newPage()
  }
  return {
    db,
    learner: () => pageOf(browsers[0]),
    expert: () => pageOf(browsers[1]),
    async stop() {
      await Promise.all(browsers.map((browser) => browser.close()))
      await db.$disconnect()
    },
  }
}

/** Runs in the page: Chromium calls its fake devices by their file and their purpose; a reader's have plain names. */
function nameDevices(): void {
  Object.defineProperty(MediaDeviceInfo.prototype, 'label', {
    get(this: MediaDeviceInfo) {
      return this.kind === 'videoinput' ? 'Built-in camera' : 'Built-in microphone'
    },
  })
}

export const WIDE = { width: 1440, height: 900 }
export const PHONE = { width: 390, height: 844 }
