import { DAY, type EpochMs, HOUR, MINUTE } from './instant.ts'
import { contains, type Interval } from './interval.ts'
import { addDays, dayNumberOf, type IsoDate } from './iso-date.ts'
import type { Zone } from './zone.ts'
import { type OffsetSpan, zoneOffsets } from './zone-offsets.ts'

/** What a calendar and a clock on the wall show. `minute`: minutes since midnight, 0 … 1440 (end of the day). */
export interface WallTime {
  readonly date: IsoDate
  readonly minute: number
}

/**
 * What to make of a wall time that a zone skips (`gap`) or shows twice (`overlap`).
 * - gap `SHIFT`: read it by the offset before the gap, so 02:30 becomes 03:30 (RFC 5545, Temporal's
 *   `compatible`); `NEXT`: the first instant after the gap, so 02:30 becomes 03:00.
 * - overlap `FIRST` or `LAST` of the instants that show it.
 */
export interface WallPolicy {
  readonly gap: 'SHIFT' | 'NEXT'
  readonly overlap: 'FIRST' | 'LAST'
}

/** No zone is further from UTC than this. */
const FURTHEST_OFFSET = 26 * HOUR

/** Every instant at which a zone shows this wall time, in order: none in a gap, two where clocks go back. */
export function instantsOf(wall: WallTime, zone: Zone): EpochMs[] {
  const shown = dayNumberOf(wall.date) * DAY + wall.minute * MINUTE
  return spansAround(shown, zone)
    .filter((span) => contains(span, shown - span.offset))
    .map((span) => shown - span.offset)
}

/** The one instant that a wall time means under a policy for gaps and overlaps. */
export function instantOf(wall: WallTime, zone: Zone, policy: WallPolicy): EpochMs {
  const instants = instantsOf(wall, zone)
  const chosen = policy.overlap === 'FIRST' ? instants[0] : instants.at(-1)
  if (chosen !== undefined) return chosen
  const shown = dayNumberOf(wall.date) * DAY + wall.minute * MINUTE
  // In a gap: the span before it would show this time only after its own end.
  const before = spansAround(shown, zone).findLast((span) => shown - span.offset >= span.end)
  if (!before) throw new RangeError(`No instant for ${wall.date} minute ${wall.minute} in ${zone}`)
  return policy.gap === 'NEXT' ? before.end : shown - before.offset
}

/**
 * The first instant of a calendar date in a zone, which is not midnight where clocks go forward at midnight.
 * A date that a zone skipped (2011-12-30 in Apia) begins where the next one does.
 */
export function startOfDate(date: IsoDate, zone: Zone): EpochMs {
  return instantOf({ date, minute: 0 }, zone, { gap: 'NEXT', overlap: 'FIRST' })
}

/** From the first instant of one date to the first of the day after another: 23, 24 or 25 hours for one day. */
export function intervalOfDates(first: IsoDate, last: IsoDate, zone: Zone): Interval {
  return { start: startOfDate(first, zone), end: startOfDate(addDays(last, 1), zone) }
}

function spansAround(shown: EpochMs, zone: Zone): OffsetSpan[] {
  return zoneOffsets(zone).spans({ start: shown - FURTHEST_OFFSET, end: shown + FURTHEST_OFFSET })
}
