import { DAY, type EpochMs } from '../time/instant.ts'
import { readSearch, type Search } from './search.ts'
import { slotsOf } from './slots.ts'
import type { SlotRequest } from './types.ts'

/** How far the first look goes; each next one goes twice as far, so most experts cost one short look. */
const FIRST_LOOK = 2 * DAY

/** The first `count` slots from `request.now` on, before `until` when given. Fewer when there are not so many. */
export function nextSlots(request: SlotRequest, count: number, until?: EpochMs): EpochMs[] {
  return lookAhead(readSearch(request), count, until)
}

/**
 * The next slot of each of many experts, null for who has none, in the order given: what a page of search
 * results shows. `until` bounds the look ("free today") and makes it cheaper.
 */
export function nextSlotOfEach<Key>(
  requests: Iterable<readonly [Key, SlotRequest]>,
  until?: EpochMs,
): Map<Key, EpochMs | null> {
  const next = new Map<Key, EpochMs | null>()
  for (const [key, request] of requests) next.set(key, lookAhead(readSearch(request), 1, until)[0] ?? null)
  return next
}

function lookAhead(search: Search, count: number, until = Number.POSITIVE_INFINITY): EpochMs[] {
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
