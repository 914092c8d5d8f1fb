import { DEFAULT_SLOT_LIMITS, type SlotLimits } from '#src/domain/policy/scheduling.ts'
import type { Availability, SlotRequest, WeeklyHours } from '#src/domain/scheduling/types.ts'
import type { Interval } from '#src/domain/time/interval.ts'
import type { Weekday } from '#src/domain/time/iso-date.ts'

/** An interval from two texts such as `2026-11-23T10:00Z`. */
export function between(start: string, end: string): Interval {
  return { start: Date.parse(start), end: Date.parse(end) }
}

/** Weekly hours of one range from clock times such as `09:00` and `24:00`. */
export function hours(weekday: Weekday, start: string, end: string): WeeklyHours {
  return { weekday, startMinute: minuteOf(start), endMinute: minuteOf(end) }
}

/** The same hours on each day of the week. */
export function daily(start: string, end: string): WeeklyHours[] {
  return ([1, 2, 3, 4, 5, 6, 7] as const).map((weekday) => hours(weekday, start, end))
}

/** What a test says differently from the request below. */
export interface Different {
  availability?: Partial<Availability>
  limits?: Partial<SlotLimits>
  bookings?: readonly Interval[]
  over?: readonly Interval[]
  learnerBusy?: readonly Interval[]
  durationMinutes?: number
  now?: string
}

/**
 * Sessions of an hour with somebody in Paris who is there from 09:00 to 12:00 each day, asked for on Monday
 * 23 November 2026 at 06:00 by their clock (05:00Z), with the default limits, nothing booked.
 */
export function requestWith({ availability, limits, now, ...rest }: Different = {}): SlotRequest {
  return {
    availability: {
      zone: 'Europe/Paris',
      weekly: daily('09:00', '12:00'),
      overrides: [],
      timeOff: [],
      elsewhere: [],
      ...availability,
    },
    limits: { ...DEFAULT_SLOT_LIMITS, ...limits },
    bookings: [],
    durationMinutes: 60,
    now: Date.parse(now ?? '2026-11-23T05:00Z'),
    ...rest,
  }
}

function minuteOf(clock: string): number {
  const [hour, minute] = clock.split(':').map(Number)
  return (hour ?? Number.NaN) * 60 + (minute ?? Number.NaN)
}
