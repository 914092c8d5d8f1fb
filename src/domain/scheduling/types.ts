import type { SlotLimits } from '../policy/scheduling.ts'
import type { EpochMs } from '../time/instant.ts'
import type { Interval } from '../time/interval.ts'
import type { IsoDate, Weekday } from '../time/iso-date.ts'
import type { Zone } from '../time/zone.ts'

/**
 * A part of a day by the wall clock, in minutes since midnight, end not included: 0 ≤ start < end ≤ 1440.
 * It never crosses midnight: 22:00–02:00 is 22:00–24:00 and the next day's 00:00–02:00 (`splitAtMidnight`),
 * which then count as one stretch, so a session may run across midnight.
 */
export interface MinuteRange {
  readonly startMinute: number
  readonly endMinute: number
}

/** Hours kept on one day of every week. A day may have several. */
export interface WeeklyHours extends MinuteRange {
  readonly weekday: Weekday
}

/** The hours of one date, in place of the weekly ones. No ranges: closed. */
export interface DateOverride {
  readonly date: IsoDate
  readonly ranges: readonly MinuteRange[]
}

/**
 * When an expert is there for sessions.
 *
 * Hours are by the wall clock of `zone`, and an instant is within them exactly when the clock then shows a
 * time within a range. So where clocks go forward the skipped time is simply missing (02:00–03:00 offers
 * nothing that day, 01:00–04:00 lasts two hours), and where they go back the repeated time counts both times.
 */
export interface Availability {
  readonly zone: Zone
  readonly weekly: readonly WeeklyHours[]
  readonly overrides: readonly DateOverride[]
  /** Away, whatever the hours say. Buffers may reach into it: it is no work to prepare for. */
  readonly timeOff: readonly Interval[]
  /** Busy by outside calendars, or as a learner with another expert. Buffers are kept around it. */
  readonly elsewhere: readonly Interval[]
}

/** All that decides which slots one learner sees of one offering. Lists may be in any order and may overlap. */
export interface SlotRequest {
  readonly availability: Availability
  readonly limits: SlotLimits
  /**
   * The expert's bookings and holds that occupy time, without their buffers: the engine adds those. Leave out
   * a booking that is being moved. They must reach as far as `rangeToLoad` says.
   */
  readonly bookings: readonly Interval[]
  /** The expert's sessions that are over. They take no time any more, but count for the daily maximum. */
  readonly over?: readonly Interval[]
  /** The times at which the learner is taken. No buffers are kept around them. */
  readonly learnerBusy?: readonly Interval[]
  readonly durationMinutes: number
  readonly now: EpochMs
}
