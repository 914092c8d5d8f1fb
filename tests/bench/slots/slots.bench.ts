import { explain } from '#src/domain/scheduling/explain.ts'
import { nextSlots } from '#src/domain/scheduling/next-slots.ts'
import { slots } from '#src/domain/scheduling/slots.ts'
import { DAY, MINUTE } from '#src/domain/time/instant.ts'
import { ZoneOffsets } from '#src/domain/time/zone-offsets.ts'
import { measure } from '../measure.ts'
import type { BenchResult, Target } from '../result.ts'
import { calendars, NOW } from './calendars.ts'

const EXPERTS = [1, 10, 100]
const DAYS = [1, 31, 90]
const BUSY = [0, 60, 200]

/** Times the slot engine: whole calendars, next slots, one explanation, and learning a zone. */
export async function run(): Promise<BenchResult[]> {
  const results: BenchResult[] = [learningZones()]
  for (const experts of EXPERTS) {
    for (const days of DAYS) for (const busy of BUSY) results.push(wholeCalendars(experts, days, busy))
  }
  results.push(nextOfEach(100, 60), nextOfEach(100, 200), oneExplanation())
  return results
}

function wholeCalendars(experts: number, days: number, busy: number): BenchResult {
  const requests = calendars(experts, days, busy)
  const window = { start: NOW, end: NOW + days * DAY }
  let found = 0
  const { median, p95, runs } = measure(() => {
    found = 0
    for (const request of requests) found += slots(request, window).length
  })
  return {
    name: `slots: ${experts} ${experts === 1 ? 'expert' : 'experts'} × ${days} d × ${busy} busy`,
    unit: 'ms',
    value: median,
    target: targetOf(experts, days, busy),
    detail: `p95 ${p95.toFixed(3)}, ${found} slots, ${runs} runs`,
  }
}

function targetOf(experts: number, days: number, busy: number): Target | undefined {
  if (experts === 1 && days === 31 && busy === 60) return { atMost: 3 }
  return experts === 100 ? { atMost: 80 } : undefined
}

function nextOfEach(experts: number, busy: number): BenchResult {
  const requests = calendars(experts, 31, busy)
  const { median, p95, runs } = measure(() => {
    for (const request of requests) nextSlots(request, 1)
  })
  const detail = `p95 ${p95.toFixed(3)}, ${runs} runs`
  return { name: `next slot of ${experts} experts × ${busy} busy`, unit: 'ms', value: median, detail }
}

function oneExplanation(): BenchResult {
  const [request] = calendars(1, 31, 60)
  if (!request) throw new Error('No calendar to explain')
  const { median, runs } = measure(() => {
    for (let start = NOW; start < NOW + DAY; start += 15 * MINUTE) explain(request, start)
  })
  return {
    name: 'explain one start, 60 busy',
    unit: 'µs',
    value: (median / 96) * 1000,
    detail: `${runs} runs`,
  }
}

/** What the first search in a zone costs a process once: everything else here finds its zones known. */
function learningZones(): BenchResult {
  const zones = Intl.supportedValuesOf('timeZone').filter((_, index) => index % 8 === 0)
  const start = performance.now()
  for (const zone of zones) new ZoneOffsets(zone).spans({ start: NOW, end: NOW + 60 * DAY })
  const value = (performance.now() - start) / zones.length
  return { name: 'learn a zone for 60 d, cold', unit: 'ms', value, detail: `mean of ${zones.length} zones` }
}
