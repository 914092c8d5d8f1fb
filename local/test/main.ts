import { existsSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { ROOT } from '../root.ts'
import { buildPages, generateClient } from '../stack/prepare-code.ts'
import { explain } from '../supervisor/explain.ts'
import { type Counts, countsOf, inWords, sum } from './counts.ts'
import { runShown } from './run-shown.ts'

/**
 * Every check of the repository, in the order in which a failure is cheapest to learn: types and lint side by side,
 * then unit, contract and database tests, then the build, then the journeys in a browser on that build.
 * Ends with "N passed, N failed"; a check that is no test (types, lint, build) counts as one.
 */
const REPORTS = join(ROOT, '.local/test-reports')
const BIN = join(ROOT, 'node_modules/.bin')
const [only] = process.argv.slice(3)
const results: { name: string; counts: Counts; seconds: number }[] = []

async function check(name: string, work: () => Promise<Counts>): Promise<void> {
  if (only && !name.startsWith(only)) return
  const begun = Date.now()
  console.log(`\n── ${name}`)
  const counts = await work().catch((error): Counts => {
    console.error(explain(error))
    return { passed: 0, failed: 1, skipped: 0 }
  })
  results.push({ name, counts, seconds: (Date.now() - begun) / 1000 })
}

const single = (code: number): Counts => ({
  passed: code === 0 ? 1 : 0,
  failed: code === 0 ? 0 : 1,
  skipped: 0,
})

async function vitest(): Promise<Counts> {
  const report = join(REPORTS, 'vitest.json')
  const code = await runShown(join(BIN, 'vitest'), [
    'run',
    ...['--project', 'unit', '--project', 'contract', '--project', 'database'],
    ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
  ])
  return countsOf(report, code)
}

async function journeys(): Promise<Counts> {
  if (!existsSync(join(ROOT, '.next/BUILD_ID')))
    throw new Error('Without built pages no journey can be played.')
  const report = join(REPORTS, 'playwright.json')
  const code = await runShown(join(BIN, 'playwright'), ['test', '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  })
  return countsOf(report, code)
}

async function types(): Promise<Counts> {
  const generated = await runShown(join(BIN, 'next'), ['typegen'])
  return single(generated === 0 ? await runShown(join(BIN, 'tsc'), ['--noEmit']) : generated)
}

async function build(): Promise<Counts> {
  await buildPages(ROOT, { ...process.env, APP_URL: 'http://localhost:3000' }, undefined)
  return single(0)
}

await rm(REPORTS, { recursive: true, force: true })
await mkdir(REPORTS, { recursive: true })
await generateClient(ROOT)
// Type generation and the build write to the same folder, so the build comes after.
await Promise.all([
  check('types', types),
  check('lint', async () => single(await runShown(join(BIN, 'biome'), ['check', '--colors=off']))),
])
await check('tests', vitest)
await check('build', build)
await check('journeys', journeys)

console.log()
for (const { name, counts, seconds } of results) {
  console.log(`${name.padEnd(10)} ${inWords(counts)} (${seconds.toFixed(0)} s)`)
}
const total = sum(results.map(({ counts }) => counts))
console.log(inWords(total))
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1)
