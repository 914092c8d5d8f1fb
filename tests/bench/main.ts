import { writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { ROOT } from '#local/root.ts'
import { generateClient } from '#local/stack/prepare-code.ts'
import { explain } from '#local/supervisor/explain.ts'
import { hearInterruption } from '#local/supervisor/interruption.ts'
import { openRunRecord } from '#local/supervisor/run-record.ts'
import { chooseParts, type Parts, runParts } from './run-parts.ts'

/** `npm run bench -- slots ledger` runs some of them. */
const PARTS: Parts = {
  slots: () => import('./slots/slots.bench.ts'),
  search: () => import('./search/search.bench.ts'),
  meter: () => import('./meter/meter.bench.ts'),
  bookings: () => import('./bookings/bookings.bench.ts'),
  ledger: () => import('./ledger/ledger.bench.ts'),
  room: () => import('./room/room.bench.ts'),
  script: () => import('./script/script.bench.ts'),
}

const interruption = hearInterruption()
const asked = process.argv.slice(3)

try {
  const names = chooseParts(PARTS, asked)
  await openRunRecord(join(ROOT, '.local/bench'), { command: 'npm run bench' })
  await interruption.work((signal) => generateClient(ROOT, signal))
  const { sections, missed } = await runParts(PARTS, names, interruption, (line) => console.log(line))
  const machine = `${cpus().length} cores (${cpus()[0]?.model.trim()}), Node ${process.versions.node}, ${new Date().toISOString().slice(0, 10)}`
  if (asked.length === 0 && !interruption.signal.aborted) {
    const text = `# Benchmarks\n\nMade by \`npm run bench\` on ${machine}. Run it on a quiet machine: everything here shares its cores.\n\n${sections.join('\n\n')}\n`
    await writeFile(join(ROOT, 'docs/benchmarks.md'), text)
  }
  if (!interruption.signal.aborted) {
    console.log(`\n${machine}. ${missed === 0 ? 'Every target is met.' : `Missed: ${missed}.`}`)
    await interruption.end(missed === 0 ? 0 : 1)
  }
} catch (error) {
  // Called off: what runs is being ended, and then this process.
  if (!interruption.signal.aborted) {
    console.error(explain(error))
    await interruption.end(1)
  }
}
