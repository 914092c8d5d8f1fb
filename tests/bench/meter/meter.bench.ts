import { meter } from '#src/domain/attendance/meter.ts'
import { attendance } from '#src/domain/attendance/presence.ts'
import { observe } from '#src/domain/attendance/simulated-log.test-support.ts'
import { MINUTE } from '#src/domain/time/instant.ts'
import { measure } from '../measure.ts'
import type { BenchResult } from '../result.ts'

const SECOND = 1_000
const START = Date.UTC(2026, 10, 28, 10)
const HOURS = [0.5, 1, 2]
const CUT = 10 * SECOND
/** Between two cuts of the learner's line; none, or more than anybody would bear. */
const CUT_EVERY = [null, 30 * SECOND]

/** One reading of a whole session's log, as each beat of either page asks for it; how much it grows with the log. */
export async function run(): Promise<BenchResult[]> {
  return HOURS.flatMap((hours) => CUT_EVERY.map((every) => reading(hours, every)))
}

function reading(hours: number, cutEvery: number | null): BenchResult {
  const length = hours * 60 * MINUTE
  const log = observe(
    {
      learner: [
        { from: 0, to: length, end: 'GOODBYE', cuts: cutEvery === null ? [] : cuts(length, cutEvery) },
      ],
      expert: [{ from: 0, to: length, end: 'GOODBYE' }],
      lag: 20 * SECOND,
      closedAt: length,
      beats: true,
    },
    START,
  )
  const window = { start: START, end: START + length }
  const price = {
    mode: 'PER_MINUTE',
    currency: 'EUR',
    rateMinorPerMinute: 120,
    freeMinutes: 0,
    maxMinutes: hours * 60,
  } as const
  let seconds = 0
  const { median, p95, runs } = measure(() => {
    // A list of its own each time: what is known of a list is kept.
    const lines = [...log]
    seconds = meter(lines, { price, window }, window.end).billableSeconds
    attendance(lines, window.end)
  })
  return {
    name: `meter: ${hours} h${cutEvery === null ? '' : `, cut every ${cutEvery / SECOND} s`}`,
    unit: 'ms',
    value: median,
    detail: `p95 ${p95.toFixed(2)}, ${log.length} lines, ${seconds} s together, ${runs} runs`,
  }
}

function cuts(length: number, every: number) {
  return Array.from({ length: Math.floor(length / every) - 1 }, (_, index) => ({
    start: (index + 1) * every,
    end: (index + 1) * every + CUT,
  }))
}
