import { defineConfig } from '@playwright/test'
import { FAKE_MEDIA, launchOptions } from './tests/support/e2e/chromium.ts'

/**
 * The journeys, in a real browser on the real parts: one stack for all of them, started by the global set-up from
 * the production build. Tests keep out of each other's way by having people of their own; those that move the clock
 * run last, for the clock is everybody's.
 */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: '.local/test-reports/journeys',
  globalSetup: './tests/support/e2e/start-stack.ts',
  fullyParallel: true,
  // A session needs two browsers with cameras and a video server: on two cores there is room for one at a time.
  workers: 1,
  forbidOnly: Boolean(process.env.CI),
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    launchOptions: launchOptions(FAKE_MEDIA),
    permissions: ['camera', 'microphone'],
    locale: 'en-GB',
    timezoneId: 'Europe/Paris',
    viewport: { width: 1280, height: 800 },
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'journeys', testIgnore: 'later/**' },
    { name: 'later', testMatch: 'later/**', dependencies: ['journeys'], fullyParallel: false, workers: 1 },
  ],
})
