import { openIntervals, readHours } from '#src/domain/scheduling/hours.ts'
import type { DateOverride } from '#src/domain/scheduling/types.ts'
import type { Interval } from '#src/domain/time/interval.ts'
import { clip, duration, merge } from '#src/domain/time/interval-set.ts'
import { intervalOfDates } from '#src/domain/time/wall-time.ts'
import type { Zone } from '#src/domain/time/zone.ts'

export interface OverrideAhead extends DateOverride {
  /** Sessions that are booked on this date and not, or not wholly, within its hours: they stand. */
  booked: number
}

/** The dates with hours of their own, each with what was booked there before they were set. */
export function overridesAhead(
  overrides: readonly DateOverride[],
  zone: Zone,
  bookings: readonly Interval[],
): OverrideAhead[] {
  return overrides.map((override) => {
    const hours = readHours({ zone, weekly: [], overrides: [override] })
    const date = intervalOfDates(override.date, override.date, zone)
    const outside = bookings
      .flatMap((booking) => clip(merge([booking]), date))
      .filter((part) => duration(openIntervals(hours, part)) < part.end - part.start)
    return { ...override, booked: outside.length }
  })
}
