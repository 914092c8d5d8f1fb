import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/** Files that replace modules: their suffix keeps them apart from those that share theirs. */
const MOCKED = '**/*.mocked.test.ts'
const DATABASE = {
  globalSetup: ['tests/support/database/global-setup.ts'],
  testTimeout: 60_000,
  hookTimeout: 60_000,
}

/**
 * Five projects by what they need: `unit` needs nothing, `database` a PostgreSQL of its own (made by the global
 * set-up, one copied database per file), `contract` the Stripe sandbox process, `command` built pages. In the first
 * three a worker loads each module once for all its files, which saves half their time; whoever replaces a module
 * is in `mocked`, where each file has its own.
 */
export default defineConfig({
  test: {
    // One more than the cores: much of it waits for the disk, or for a call that must time out.
    maxWorkers: availableParallelism() + 1,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'local/**/*.test.ts', 'tests/{architecture,bench}/**/*.test.ts'],
          exclude: [MOCKED],
          isolate: false,
          // Properties look at thousands of cases: on a busy machine that may take its time.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'contract',
          include: ['tests/contract/**/*.test.ts'],
          isolate: false,
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
          ...DATABASE,
          name: 'database',
          include: ['tests/integration/**/*.test.ts', 'tests/race/**/*.test.ts'],
          exclude: [MOCKED],
          isolate: false,
        },
      },
      {
        test: {
          ...DATABASE,
          name: 'mocked',
          include: ['{src,tests}/**/*.mocked.test.ts'],
        },
      },
    ],
  },
})
