import { Temporal } from 'temporal-polyfill'
import { DAY, type EpochMs } from './instant.ts'
import type { Interval } from './interval.ts'
import type { Zone } from './zone.ts'

/** A stretch of time in which a zone keeps one offset. `offset`: milliseconds that wall time is ahead of UTC. */
export interface OffsetSpan extends Interval {
  readonly offset: number
}

/** How much is learnt of a zone at once. A search over the usual horizon touches two chunks at most. */
const CHUNK = 120 * DAY
/**
 * The offset is probed this often and a change between two probes is then found by halving. Two changes that
 * cancel out between two probes would be missed, so it must stay under the shortest time a zone ever kept an
 * offset: since 2000 that is 7 days (Noronha and Boa Vista, October 2000), for Ramadan in Morocco about 30.
 */
const PROBE = 5 * DAY
/** Chunks kept for each zone before starting afresh: some forty years. */
const MAX_CHUNKS = 128

/**
 * The offsets of one zone, learnt from Temporal on first use and remembered. Asking Temporal costs some ten
 * microseconds each time, which a search of thousands of slots cannot pay; this costs nanoseconds.
 */
export class ZoneOffsets {
  readonly zone: Zone
  readonly #chunks = new Map<number, readonly OffsetSpan[]>()

  constructor(zone: Zone) {
    this.zone = zone
  }

  /** Milliseconds that the wall clock is ahead of UTC at an instant. */
  at(instant: EpochMs): number {
    const spans = this.#chunk(Math.floor(instant / CHUNK))
    for (const span of spans) if (instant < span.end) return span.offset
    throw new RangeError(`Not an instant: ${instant}`)
  }

  /** The interval cut where the offset changes: in order, without holes, neighbours of different offset. */
  spans(within: Interval): OffsetSpan[] {
    const found: OffsetSpan[] = []
    if (!(within.start < within.end)) return found
    const last = Math.floor((within.end - 1) / CHUNK)
    for (let index = Math.floor(within.start / CHUNK); index <= last; index++) {
      for (const span of this.#chunk(index)) {
        const start = Math.max(span.start, within.start)
        const end = Math.min(span.end, within.end)
        if (start < end) append(found, { start, end, offset: span.offset })
      }
    }
    return found
  }

  #chunk(index: number): readonly OffsetSpan[] {
    const known = this.#chunks.get(index)
    if (known) return known
    if (this.#chunks.size >= MAX_CHUNKS) this.#chunks.clear()
    const learnt = learn(this.zone, index * CHUNK, (index + 1) * CHUNK)
    this.#chunks.set(index, learnt)
    return learnt
  }
}

const known = new Map<Zone, ZoneOffsets>()

/** The offsets of a zone. Throws RangeError on first use when the zone does not exist: see `parseZone`. */
export function zoneOffsets(zone: Zone): ZoneOffsets {
  let offsets = known.get(zone)
  if (!offsets) {
    offsets = new ZoneOffsets(zone)
    offsets.at(0)
    known.set(zone, offsets)
  }
  return offsets
}

function learn(zone: Zone, start: EpochMs, end: EpochMs): OffsetSpan[] {
  const spans: OffsetSpan[] = []
  let from = start
  let offset = ask(zone, start)
  while (from < end) {
    const to = Math.min(from + PROBE, end)
    // The next chunk begins at `end`, so a change exactly there belongs to it.
    const offsetAtTo = ask(zone, to)
    const change = offsetAtTo === offset ? to : findChange(zone, from, to, offset)
    append(spans, { start: from, end: change, offset })
    if (offsetAtTo !== offset && change < end) append(spans, { start: change, end: to, offset: offsetAtTo })
    offset = offsetAtTo
    from = to
  }
  return spans
}

/** The first second in (from, to] at which the offset is no longer the one of `from`. */
function findChange(zone: Zone, from: EpochMs, to: EpochMs, offset: number): EpochMs {
  let before = Math.floor(from / 1000)
  let after = Math.floor(to / 1000)
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2)
    if (ask(zone, middle * 1000) === offset) before = middle
    else after = middle
  }
  return after * 1000
}

function ask(zone: Zone, instant: EpochMs): number {
  return (
    Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).offsetNanoseconds / 1_000_000
  )
}

function append(spans: OffsetSpan[], span: OffsetSpan): void {
  if (span.start >= span.end) return
  const last = spans.at(-1)
  if (last && last.offset === span.offset && last.end === span.start) {
    spans[spans.length - 1] = { start: last.start, end: span.end, offset: span.offset }
  } else {
    spans.push(span)
  }
}
