import type { SlotLimits } from '#src/domain/policy/scheduling.ts'
import type { Availability } from '#src/domain/scheduling/types.ts'
import type { Interval } from '#src/domain/time/interval.ts'
import type { Zone } from '#src/domain/time/zone.ts'
import type { Db } from '#src/features/ports.ts'
import { calendarsOf, type Times } from './calendars.repo.ts'
import { occupyingBookings } from './scheduling.repo.ts'

/** All of an expert that decides about slots, but for the offering and the learner. */
export interface ExpertCalendar {
  expertId: string
  expertUserId: string
  availability: Availability
  limits: SlotLimits
  /** What occupies the expert, without buffers. Expired holds do not. */
  bookings: readonly Interval[]
  /** Sessions that are over, where the expert has a daily maximum for which they count. */
  over: readonly Interval[]
}

/**
 * Reads the calendars of many experts in one query.
 *
 * @param range what must be known, in epoch milliseconds: see domain/scheduling `rangeToLoad`
 * @param now holds that expired before it are left out
 * @param options.except a booking that is being moved
 */
export async function readCalendars(
  db: Db,
  expertIds: readonly string[],
  range: Interval,
  now: number,
  options: { except?: string } = {},
): Promise<Map<string, ExpertCalendar>> {
  const calendars = new Map<string, ExpertCalendar>()
  for (const row of await calendarsOf(db, expertIds, range, now, options.except)) {
    calendars.set(row.id, {
      expertId: row.id,
      expertUserId: row.userId,
      availability: {
        zone: row.timeZone as Zone,
        weekly: row.hours,
        overrides: row.overrides,
        timeOff: intervals(row.timeOff),
        elsewhere: intervals([...row.busyTimes, ...row.asLearner]),
      },
      limits: {
        stepMinutes: row.stepMinutes,
        minimumNoticeMinutes: row.minimumNoticeMinutes,
        horizonDays: row.horizonDays,
        bufferBeforeMinutes: row.bufferBeforeMinutes,
        bufferAfterMinutes: row.bufferAfterMinutes,
        dailyMaximum: row.dailyMaximum,
      },
      bookings: intervals(row.bookings),
      over: intervals(row.over),
    })
  }
  return calendars
}

/** When a person is taken, as a learner or as an expert. */
export async function readBusyOf(db: Db, userId: string, range: Interval, now: number, except?: string) {
  return (await occupyingBookings(db, userId, range, now, except)).map(toInterval)
}

function intervals(times: Times): Interval[] {
  return times.map(([start, end]) => ({ start, end }))
}

function toInterval(row: { startAt: Date; endAt: Date }): Interval {
  return { start: row.startAt.getTime(), end: row.endAt.getTime() }
}
