import { DAY, type EpochMs } from '../time/instant.ts'
import { readSearch } from './search.ts'
import { slotsOf } from './slots.ts'
import type { SlotRequest } from './types.ts'

/** How far the first look goes; each next one goes twice as far, so most experts cost one short look. */
const FIRST_LOOK = 2 * DAY

/** The first `count` slots from `request.now` on, before `until` when given. Fewer when there are not so many. */
export function nextSlots(
  request: SlotRequest,
  count: number,
  until: EpochMs = Number.POSITIVE_INFINITY,
): EpochMs[] {
  const search = readSearch(request)
  const found: EpochMs[] = []
  const stop = Math.min(until, search.latest + 1)
  let from = search.earliest
  for (let look = FIRST_LOOK; from < stop && found.length < count; look *= 2) {
    const to = Math.min(from + look, stop)
    for (const start of slotsOf(search, { start: from, end: to })) {
      if (found.push(start) >= count) break
    }
    from = to
  }
  return found
}
