import type { Interruption } from '#local/supervisor/interruption.ts'
import { seedCrowd } from '#prisma/seed/crowd/seed-crowd.ts'
import { unwrap } from '#src/domain/errors.ts'
import { searchQuery } from '#src/features/catalog/search/search.schema.ts'
import { searchExperts } from '#src/features/catalog/search/search-experts.ts'
import type { Ctx } from '#src/features/ports.ts'
import { openDatabase } from '#src/server/db/client.ts'
import { benchDatabase } from '../database.ts'
import { percentile } from '../measure.ts'
import type { BenchResult } from '../result.ts'
import { QUESTIONS } from './questions.ts'

const EXPERTS = Number(process.env.BENCH_EXPERTS ?? 100_000)
const WARM_UPS = 3
const RUNS = 25
const P95_MS = 50

/**
 * Times the whole use case at 100,000 experts, as a page calls it: reading the words, finding, counting the
 * filters, and making twelve cards with the next free times of their calendars.
 */
export async function run(interruption: Interruption): Promise<BenchResult[]> {
  const { url, stop } = await benchDatabase(interruption, { durable: false })
  const db = openDatabase(url, 5)
  try {
    const now = Date.now()
    await seedCrowd(db, EXPERTS, now)
    await db.$executeRaw`VACUUM ANALYZE "ExpertListing"`
    const clock = { now: () => now, date: () => new Date(now) }
    const ctx = { actor: { kind: 'ANONYMOUS' }, db, clock } as unknown as Ctx
    return await timeQuestions(ctx)
  } finally {
    await db.$disconnect()
    await stop()
  }
}

async function timeQuestions(ctx: Ctx): Promise<BenchResult[]> {
  const all: number[] = []
  const each: BenchResult[] = []
  for (const [kind, queries] of Object.entries(QUESTIONS)) {
    const times: number[] = []
    let found = 0
    for (const query of queries) {
      const input = { query: searchQuery.parse(query), locale: 'en' as const, zone: 'Europe/Paris' }
      for (let count = 0; count < WARM_UPS; count++) await searchExperts(ctx, input)
      for (let count = 0; count < RUNS; count++) {
        const start = performance.now()
        const answer = unwrap(await searchExperts(ctx, input))
        times.push(performance.now() - start)
        if (answer.experts.length === 0) throw new Error(`Nobody was found for ${JSON.stringify(query)}`)
        found = answer.experts.length
      }
    }
    all.push(...times)
    each.push({ ...figure(`search: ${kind}`, times), detail: `${detailOf(times)}, ${found} cards` })
  }
  const whole = figure(`search at ${EXPERTS.toLocaleString('en')} experts, p95 of all questions`, all)
  return [{ ...whole, target: { atMost: P95_MS }, detail: detailOf(all) }, ...each]
}

function figure(name: string, times: number[]): BenchResult {
  times.sort((a, b) => a - b)
  return { name, unit: 'ms', value: percentile(times, 0.95) }
}

function detailOf(sorted: readonly number[]): string {
  return `median ${percentile(sorted, 0.5).toFixed(1)}, slowest ${(sorted.at(-1) ?? 0).toFixed(1)}, ${sorted.length} runs`
}
