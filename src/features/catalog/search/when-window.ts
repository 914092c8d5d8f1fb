import { Temporal } from 'temporal-polyfill'
import { EVENING_FROM_HOUR } from '#src/domain/policy/catalog.ts'
import type { Interval } from '#src/domain/time/interval.ts'
import type { When } from './search.schema.ts'

/**
 * The part of the reader's calendar that "this evening" or "tomorrow" means, from `now` on. Today and this
 * evening end at the reader's midnight; the week is seven days from now.
 */
export function whenWindow(when: Exclude<When, 'now'>, now: number, zone: string): Interval {
  const here = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone)
  const startOfDay = (days: number) => here.add({ days }).startOfDay().epochMilliseconds
  switch (when) {
    case 'today':
      return { start: now, end: startOfDay(1) }
    case 'evening': {
      const evening = here.withPlainTime({ hour: EVENING_FROM_HOUR }).epochMilliseconds
      return { start: Math.max(now, evening), end: startOfDay(1) }
    }
    case 'tomorrow':
      return { start: startOfDay(1), end: startOfDay(2) }
    case 'week':
      return { start: now, end: here.add({ days: 7 }).epochMilliseconds }
  }
}
