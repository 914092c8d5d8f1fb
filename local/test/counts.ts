import { readFile } from 'node:fs/promises'

export type Counts = { passed: number; failed: number; skipped: number }

export const NONE: Counts = { passed: 0, failed: 0, skipped: 0 }

export function sum(all: Counts[]): Counts {
  return all.reduce(
    (a, b) => ({
      passed: a.passed + b.passed,
      failed: a.failed + b.failed,
      skipped: a.skipped + b.skipped,
    }),
    NONE,
  )
}

/** The last line of the whole run. */
export function inWords({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`
}

type VitestReport = {
  success: boolean
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
}
type PlaywrightReport = {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number }
  errors: unknown[]
}

/**
 * Reads what a runner counted. A runner that failed without a failed test (a file that does not load, a set-up that
 * throws, no report at all) counts as one failure: silence is no success.
 */
export async function countsOf(report: string, exitCode: number): Promise<Counts> {
  const text = await readFile(report, 'utf8').catch(() => null)
  const counts = text === null ? NONE : parseReport(JSON.parse(text))
  if (exitCode !== 0 && counts.failed === 0) return { ...counts, failed: 1 }
  if (exitCode === 0 && counts.passed === 0) return { ...counts, failed: 1 }
  return counts
}

export function parseReport(report: VitestReport | PlaywrightReport): Counts {
  if ('stats' in report) {
    const { expected, unexpected, flaky, skipped } = report.stats
    // One that passes at the second try did not pass.
    return { passed: expected, failed: unexpected + flaky, skipped }
  }
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}
