import { DAY, type EpochMs } from '../time/instant.ts'
import type { Interval } from '../time/interval.ts'
import type { IntervalSet } from '../time/interval-set.ts'
import type { OffsetSpan } from '../time/zone-offsets.ts'
import { freeWithin, readSearch, type Search } from './search.ts'
import type { SlotRequest } from './types.ts'

/**
 * The slots that start in a window (its end not included; sessions may end after it), in order of time.
 *
 * A start is offered when the expert's wall clock shows a multiple of the step; the whole session lies in
 * free time (see `freeWithin`); it is neither under the minimum notice nor over the horizon (both bounds
 * included); and the expert has fewer bookings than their daily maximum on the date that their wall clock
 * shows at the start. Where clocks go back, a wall time is offered at both of its instants.
 */
export function slots(request: SlotRequest, window: Interval): EpochMs[] {
  return slotsOf(readSearch(request), window)
}

/** As `slots`, for a request that has been read before. */
export function slotsOf(search: Search, window: Interval): EpochMs[] {
  const first = Math.max(window.start, search.earliest)
  const last = Math.min(window.end - 1, search.latest)
  if (!(first <= last)) return []
  const free = freeWithin(search, { start: first, end: last + search.duration })
  return startsIn(search, free, search.offsets.spans({ start: first, end: last + 1 }))
}

function startsIn(search: Search, free: IntervalSet, spans: readonly OffsetSpan[]): EpochMs[] {
  const { step, duration, fullDays } = search
  const starts: EpochMs[] = []
  let index = 0
  for (const span of spans) {
    for (let interval = free[index]; interval; interval = free[++index]) {
      const last = Math.min(interval.end - duration, span.end - 1)
      const from = Math.max(interval.start, span.start) + span.offset
      for (let start = Math.ceil(from / step) * step - span.offset; start <= last; start += step) {
        const full = fullDays.size > 0 && fullDays.has(Math.floor((start + span.offset) / DAY))
        if (!full) starts.push(start)
      }
      // An interval that goes on after this span has starts in the next one too.
      if (interval.end > span.end) break
    }
  }
  return starts
}
