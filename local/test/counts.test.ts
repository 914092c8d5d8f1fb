import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { countsOf, inWords, sum } from './counts.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'visavis-counts-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function report(content: object): Promise<string> {
  const file = join(folder, 'report.json')
  await writeFile(file, JSON.stringify(content))
  return file
}
const vitest = (passed: number, failed: number) => ({
  success: failed === 0,
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: 1,
  numTodoTests: 0,
})

describe('summing up a test run', () => {
  it('adds what each runner counted and ends with one line', async () => {
    const unit = await countsOf(await report(vitest(5, 1)), 1)
    const e2e = await countsOf(
      await report({ stats: { expected: 3, unexpected: 0, flaky: 0, skipped: 0 }, errors: [] }),
      0,
    )
    expect(inWords(sum([unit, e2e]))).toBe('8 passed, 1 failed, 1 skipped')
    expect(inWords(e2e)).toBe('3 passed, 0 failed')
  })

  it('counts a journey that passes only at the second try as failed', async () => {
    const flaky = await report({ stats: { expected: 3, unexpected: 0, flaky: 1, skipped: 0 }, errors: [] })
    expect(await countsOf(flaky, 0)).toMatchObject({ passed: 3, failed: 1 })
  })

  it('takes a runner that fails without a failed test, or ran nothing, for a failure', async () => {
    expect(await countsOf(await report(vitest(5, 0)), 1)).toMatchObject({ passed: 5, failed: 1 })
    expect(await countsOf(join(folder, 'never-written.json'), 1)).toMatchObject({ failed: 1 })
    expect(await countsOf(await report(vitest(0, 0)), 0)).toMatchObject({ failed: 1 })
  })
})
