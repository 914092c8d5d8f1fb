import { defineConfig } from 'vitest/config'

/**
 * Four projects by what they need: `unit` needs nothing, `database` a PostgreSQL of its own (made by the
 * global set-up, one copied database per worker), `contract` the Stripe sandbox process, `command` built pages.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'local/**/*.test.ts', 'tests/{architecture,bench}/**/*.test.ts'],
          // Properties look at thousands of cases: on a busy machine that may take its time.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'contract',
          include: ['tests/contract/**/*.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'command',
          include: ['tests/command/**/*.test.ts'],
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
      {
        test: {
          name: 'database',
          include: ['tests/integration/**/*.test.ts', 'tests/race/**/*.test.ts'],
          globalSetup: ['tests/support/database/global-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
    ],
  },
})
