import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { missingBrowser } from '#tests/support/e2e/chromium.ts'
import { ROOT } from '../root.ts'
import { buildPages, generateClient } from '../stack/prepare-code.ts'
import { explain } from '../supervisor/explain.ts'
import { hearInterruption } from '../supervisor/interruption.ts'
import { openRunRecord } from '../supervisor/run-record.ts'
import { type Counts, countsOf, inWords, sum } from './counts.ts'
import { type Failure, failuresOf } from './failures.ts'
import { runShown } from './run-shown.ts'

/**
 * Every check of the repository, in the order in which a failure is cheapest to learn: types and lint side by side,
 * then unit, contract and database tests, then the build, then the journeys in a browser on that build, then the
 * one command itself. `npm test -- journeys book-and-talk` does one of them, on some of its files.
 * Ends with "N passed, N failed"; a check that is no test (types, lint, build) counts as one.
 */
const CHECKS = ['types', 'lint', 'tests', 'build', 'journeys', 'command'] as const
type Check = (typeof CHECKS)[number]

const REPORTS = join(ROOT, '.local/test-reports')
const [only, ...files] = process.argv.slice(3)
const results: { name: string; counts: Counts; seconds: number }[] = []
const failures: Failure[] = []
const interruption = hearInterruption()
const shown = (program: string, args: string[], env?: Record<string, string>) =>
  interruption.work((signal) => runShown(program, args, { env, signal }))

/** @returns whether it was free of failures; a check that was not asked for is */
async function check(name: Check | 'generate', work: () => Promise<Counts>): Promise<boolean> {
  if (only && name !== only && name !== 'generate') return true
  if (interruption.signal.aborted) return false
  const begun = Date.now()
  console.log(`\n── ${name}`)
  const counts = await work().catch((error): Counts => {
    if (!interruption.signal.aborted) console.error(explain(error))
    return { passed: 0, failed: 1, skipped: 0 }
  })
  results.push({ name, counts, seconds: (Date.now() - begun) / 1000 })
  return counts.failed === 0
}

const single = (code: number): Counts => ({
  passed: code === 0 ? 1 : 0,
  failed: code === 0 ? 0 : 1,
  skipped: 0,
})

async function vitest(name: string, projects: string[]): Promise<Counts> {
  const report = join(REPORTS, `${name}.json`)
  const code = await shown('vitest', [
    ...['run', ...files],
    ...projects.flatMap((project) => ['--project', project]),
    ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
  ])
  return readReport(report, code)
}

async function journeys(): Promise<Counts> {
  const report = join(REPORTS, 'playwright.json')
  // Those that move the clock come after all others; asked for by name, they need not wait for any.
  const some = files.length > 0 ? [...files, '--no-deps'] : []
  const code = await shown('playwright', ['test', ...some, '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  })
  return readReport(report, code)
}

async function readReport(report: string, code: number): Promise<Counts> {
  failures.push(...(await failuresOf(report)))
  return countsOf(report, code)
}

async function types(): Promise<Counts> {
  const generated = await shown('next', ['typegen'])
  return single(generated === 0 ? await shown('tsc', ['--noEmit']) : generated)
}

async function build(): Promise<Counts> {
  const env = { ...process.env, APP_URL: 'http://localhost:3000' }
  await interruption.work((signal) => buildPages(ROOT, { env, signal, say: console.log }))
  return single(0)
}

async function generate(): Promise<Counts> {
  await interruption.work((signal) => generateClient(ROOT, signal))
  return single(0)
}

async function checkAll(): Promise<void> {
  // Nothing else can be read without it.
  if (!(await check('generate', generate))) return
  // Type generation and the build write to the same folder, so the build comes after.
  await Promise.all([
    check('types', types),
    check('lint', async () => single(await shown('biome', ['check', '--colors=off']))),
  ])
  await check('tests', () => vitest('tests', ['unit', 'contract', 'database', 'mocked']))
  // Without built pages there is nothing to play on.
  if (!(await check('build', build))) return
  await check('journeys', journeys)
  await check('command', () => vitest('command', ['command']))
}

/** What would be learnt only after minutes. @throws a sentence */
async function prepare(): Promise<void> {
  if (only && !(CHECKS as readonly string[]).includes(only))
    throw new Error(`There is no check "${only}": give one of ${CHECKS.join(', ')}, or none for all.`)
  const browser = !only || only === 'journeys' ? missingBrowser() : null
  if (browser) throw new Error(browser)
  await openRunRecord(join(ROOT, '.local/test'), { command: 'npm test' })
  await rm(REPORTS, { recursive: true, force: true })
  await mkdir(REPORTS, { recursive: true })
}

try {
  await prepare()
} catch (error) {
  console.error(`\n${explain(error)}\n0 passed, 1 failed`)
  process.exit(1)
}
await checkAll()

// Called off: what runs is being ended, and then this process.
if (!interruption.signal.aborted) {
  console.log()
  for (const { file, name, why } of failures) {
    console.log(`✗ ${file} › ${name}\n${why.replace(/^/gm, '    ')}\n`)
  }
  for (const { name, counts, seconds } of results) {
    console.log(`${name.padEnd(10)} ${inWords(counts)} (${seconds.toFixed(0)} s)`)
  }
  const total = sum(results.map(({ counts }) => counts))
  console.log(inWords(total))
  process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1)
}
