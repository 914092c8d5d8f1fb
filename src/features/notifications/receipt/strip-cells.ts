import type { Side } from '#src/domain/access/side.ts'
import type { PriceTerms } from '#src/domain/money/price-terms.ts'
import { type IntervalSet, merge } from '#src/domain/time/interval-set.ts'
import type { StoredMeter } from '#src/features/live/stored-meter.ts'

/** A stretch of the strip in which nothing changes. */
export interface StripCell {
  /** Width; those of a strip sum to 100. One decimal. */
  percent: number
  ground: 'NONE' | 'FREE' | 'BILLABLE'
  /** Whether the reader, above, and the other, below, were there. */
  upper: boolean
  lower: boolean
}

type Stretch = Omit<StripCell, 'percent'> & { length: number }

/** A drop of some seconds in an hour is narrower than this, and must be seen all the same. */
const NARROWEST = 0.6

/** From the first to the last moment at which anybody was there; null when nobody was. */
export function wholeOf({ learner, expert }: Pick<StoredMeter, 'learner' | 'expert'>) {
  const all = [...learner, ...expert]
  if (all.length === 0) return null
  return { start: Math.min(...all.map(({ start }) => start)), end: Math.max(...all.map(({ end }) => end)) }
}

/** From the first to the last moment together, which is when the session was; null when they never met. */
export function heldOf({ together }: Pick<StoredMeter, 'together'>) {
  const [first, last] = [together[0], together.at(-1)]
  return first && last ? { start: first.start, end: last.end } : null
}

/** The strip of a session that is over, from left to right. Empty when nobody came. */
export function stripCells(meter: StoredMeter, mode: PriceTerms['mode'], side: Side): StripCell[] {
  const whole = wholeOf(meter)
  if (!whole) return []
  const mine = merge(side === 'LEARNER' ? meter.learner : meter.expert)
  const theirs = merge(side === 'LEARNER' ? meter.expert : meter.learner)
  const together = merge(meter.together)
  const edges = [...mine, ...theirs, ...together].flatMap(({ start, end }) => [start, end])
  const cuts = [...edges, whole.start, whole.end, meter.freeUntil ?? whole.start]
    .filter((at) => at >= whole.start && at <= whole.end)
    .sort((a, b) => a - b)
  const stretches: Stretch[] = []
  for (const [index, from] of cuts.entries()) {
    const to = cuts[index + 1]
    if (to === undefined || to === from) continue
    const upper = isIn(mine, from)
    const lower = isIn(theirs, from)
    const ground = !isIn(together, from) ? 'NONE' : isFree(meter, mode, from) ? 'FREE' : 'BILLABLE'
    const last = stretches.at(-1)
    if (last && last.upper === upper && last.lower === lower && last.ground === ground)
      last.length += to - from
    else stretches.push({ upper, lower, ground, length: to - from })
  }
  return inPercent(stretches)
}

function isFree(meter: StoredMeter, mode: PriceTerms['mode'], at: number): boolean {
  if (mode !== 'PER_MINUTE') return mode === 'FREE'
  // Free minutes that never ended, because the two parted before, leave nothing chargeable.
  return meter.freeUntil === null ? meter.chargeableSeconds === 0 : at < meter.freeUntil
}

function isIn(set: IntervalSet, at: number): boolean {
  return set.some(({ start, end }) => start <= at && at < end)
}

/** Tenths of a percent that sum to 100 exactly: what is rounded away is put on the widest. */
function inPercent(stretches: readonly Stretch[]): StripCell[] {
  const length = stretches.reduce((total, stretch) => total + stretch.length, 0)
  const cells = stretches.map(({ length: part, ...cell }) => ({
    ...cell,
    percent: Math.max(NARROWEST, Math.round((part / length) * 1_000) / 10),
  }))
  const widest = cells.reduce<StripCell | undefined>(
    (best, cell) => (best && best.percent >= cell.percent ? best : cell),
    undefined,
  )
  const excess = cells.reduce((total, { percent }) => total + percent, 0) - 100
  if (widest) widest.percent = Math.round((widest.percent - excess) * 10) / 10
  return cells
}
