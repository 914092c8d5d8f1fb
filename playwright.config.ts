import { defineConfig } from '@playwright/test'
import { launchOptions, lightChromiumPath, SMALL_MEDIA } from './tests/support/e2e/chromium.ts'

/** Those that break what everybody shares (a table, a limit, the video server, the clock) have the stack to themselves. */
const ALONE = ['bad-input/{crash,limits}.spec.ts', 'later/**']
/** Two people with cameras: these wait for seconds to pass more than they work. */
const MEETINGS = ['room/**', 'book-and-talk.spec.ts', 'on-a-phone.spec.ts']

/**
 * The journeys, in a real browser on the real parts: one stack for all of them, started by the global set-up from
 * the production build. Tests keep out of each other's way by having people of their own. On two cores there is room
 * for one meeting and one reader of pages at a time.
 */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: '.local/test-reports/journeys',
  globalSetup: './tests/support/e2e/start-stack.ts',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    launchOptions: launchOptions(SMALL_MEDIA, lightChromiumPath()),
    permissions: ['camera', 'microphone'],
    locale: 'en-GB',
    timezoneId: 'Europe/Paris',
    viewport: { width: 1280, height: 800 },
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'meetings', testMatch: MEETINGS, workers: 1 },
    { name: 'pages', testIgnore: [...MEETINGS, ...ALONE], workers: 1 },
    {
      name: 'alone',
      testMatch: ALONE,
      dependencies: ['meetings', 'pages'],
      fullyParallel: false,
      workers: 1,
    },
  ],
})
