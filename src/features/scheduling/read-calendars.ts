import type { SlotLimits } from '#src/domain/policy/scheduling.ts'
import type { Availability } from '#src/domain/scheduling/types.ts'
import type { Interval } from '#src/domain/time/interval.ts'
import type { Weekday } from '#src/domain/time/iso-date.ts'
import type { Zone } from '#src/domain/time/zone.ts'
import type { Db } from '#src/features/ports.ts'
import { toOverride } from './override-row.ts'
import * as repo from './scheduling.repo.ts'

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
 * Reads the calendars of many experts in a fixed number of queries.
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
  const experts = await repo.calendarsOf(db, expertIds, new Date(range.start), new Date(range.end))
  const userIds = experts.map((expert) => expert.userId)
  // One after the other: inside a transaction they share one connection.
  const bookings = await repo.occupyingBookings(db, { expertIds }, range, now, options.except)
  const asLearner = await repo.occupyingBookings(db, { learnerIds: userIds }, range, now, options.except)
  const over = await repo.sessionsOver(db, expertIds, range)

  const calendars = new Map<string, ExpertCalendar>()
  for (const expert of experts) {
    calendars.set(expert.id, {
      expertId: expert.id,
      expertUserId: expert.userId,
      availability: {
        zone: expert.timeZone as Zone,
        weekly: expert.hours.map(({ weekday, startMinute, endMinute }) => ({
          weekday: weekday as Weekday,
          startMinute,
          endMinute,
        })),
        overrides: expert.overrides.map(toOverride),
        timeOff: expert.timeOff.map(toInterval),
        elsewhere: [
          ...expert.busyTimes.map(toInterval),
          ...asLearner.filter((booking) => booking.learnerId === expert.userId).map(toInterval),
        ],
      },
      limits: {
        stepMinutes: expert.stepMinutes,
        minimumNoticeMinutes: expert.minimumNoticeMinutes,
        horizonDays: expert.horizonDays,
        bufferBeforeMinutes: expert.bufferBeforeMinutes,
        bufferAfterMinutes: expert.bufferAfterMinutes,
        dailyMaximum: expert.dailyMaximum,
      },
      bookings: bookings.filter((booking) => booking.expertId === expert.id).map(toInterval),
      over: over.filter((booking) => booking.expertId === expert.id).map(toInterval),
    })
  }
  return calendars
}

/** When a person is taken, as a learner or as an expert. */
export async function readBusyOf(db: Db, userId: string, range: Interval, now: number, except?: string) {
  return (await repo.occupyingBookings(db, { eitherSide: userId }, range, now, except)).map(toInterval)
}

function toInterval(row: { startAt: Date; endAt: Date }): Interval {
  return { start: row.startAt.getTime(), end: row.endAt.getTime() }
}
