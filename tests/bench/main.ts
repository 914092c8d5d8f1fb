import { writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { type BenchResult, meetsTarget } from './result.ts'
import { formatTable } from './table.ts'

/** Each part by its name: `npm run bench -- slots ledger` runs some of them. */
const PARTS: Record<string, () => Promise<{ run: () => Promise<BenchResult[]> }>> = {
  slots: () => import('./slots/slots.bench.ts'),
  search: () => import('./search/search.bench.ts'),
  bookings: () => import('./bookings/bookings.bench.ts'),
  ledger: () => import('./ledger/ledger.bench.ts'),
  room: () => import('./room/room.bench.ts'),
  script: () => import('./script/script.bench.ts'),
}

const wanted = process.argv.slice(2).filter((name) => name in PARTS)
const names = wanted.length > 0 ? wanted : Object.keys(PARTS)
const sections: string[] = []
let missed = 0
for (const name of names) {
  console.log(`\n${name} …`)
  const results = await (await PARTS[name]?.())?.run()
  if (!results) continue
  missed += results.filter((result) => !meetsTarget(result)).length
  const table = formatTable(results)
  console.log(table)
  sections.push(`## ${name}\n\n${table}`)
}

const machine = `${cpus().length} cores (${cpus()[0]?.model.trim()}), Node ${process.versions.node}, ${new Date().toISOString().slice(0, 10)}`
if (wanted.length === 0) {
  const text = `# Benchmarks\n\nMade by \`npm run bench\` on ${machine}. Run it on a quiet machine: everything here shares its cores.\n\n${sections.join('\n\n')}\n`
  await writeFile(new URL('../../docs/benchmarks.md', import.meta.url), text)
}
console.log(`\n${machine}. ${missed === 0 ? 'Every target is met.' : `${missed} targets are missed.`}`)
process.exitCode = missed === 0 ? 0 : 1
