import { ACTIVE_STATUSES } from '#src/domain/booking/status.ts'
import type { Interval } from '#src/domain/time/interval.ts'
import type { Db } from '#src/features/ports.ts'

export function calendarsOf(db: Db, expertIds: readonly string[], from: Date, to: Date) {
  const within = { where: { startAt: { lt: to }, endAt: { gt: from } } }
  return db.expertProfile.findMany({
    where: { id: { in: [...expertIds] } },
    select: {
      id: true,
      userId: true,
      timeZone: true,
      stepMinutes: true,
      minimumNoticeMinutes: true,
      horizonDays: true,
      bufferBeforeMinutes: true,
      bufferAfterMinutes: true,
      dailyMaximum: true,
      hours: { select: { weekday: true, startMinute: true, endMinute: true } },
      overrides: { select: { date: true, ranges: true }, where: { date: { gte: dayBefore(from), lte: to } } },
      timeOff: { ...within, select: { startAt: true, endAt: true } },
      busyTimes: { ...within, select: { startAt: true, endAt: true } },
    },
  })
}

/** A date of the expert's zone may begin half a day before the same date in UTC. */
function dayBefore(instant: Date): Date {
  return new Date(instant.getTime() - 2 * 24 * 60 * 60_000)
}

/** Sessions that were held, or for which the expert came in vain: they count for the day that they began on. */
export function sessionsOver(db: Db, expertIds: readonly string[], range: Interval) {
  return db.booking.findMany({
    where: {
      expertId: { in: [...expertIds] },
      expert: { dailyMaximum: { not: null } },
      status: { in: ['ENDED', 'SETTLED', 'LEARNER_ABSENT'] },
      startAt: { lt: new Date(range.end) },
      endAt: { gt: new Date(range.start) },
    },
    select: { expertId: true, startAt: true, endAt: true },
  })
}

type Whose = { expertIds: readonly string[] } | { eitherSide: string } | { learnerIds: readonly string[] }

/** Bookings that take time in somebody's calendar and touch the range; a hold only while it has not expired. */
export function occupyingBookings(db: Db, whose: Whose, range: Interval, now: number, except?: string) {
  return db.booking.findMany({
    where: {
      ...('expertIds' in whose ? { expertId: { in: [...whose.expertIds] } } : {}),
      ...('learnerIds' in whose ? { learnerId: { in: [...whose.learnerIds] } } : {}),
      ...('eitherSide' in whose
        ? { AND: { OR: [{ learnerId: whose.eitherSide }, { expertUserId: whose.eitherSide }] } }
        : {}),
      ...(except ? { id: { not: except } } : {}),
      status: { in: [...ACTIVE_STATUSES] },
      startAt: { lt: new Date(range.end) },
      endAt: { gt: new Date(range.start) },
      OR: [{ status: { not: 'HELD' } }, { holdExpiresAt: { gt: new Date(now) } }],
    },
    select: { id: true, expertId: true, learnerId: true, startAt: true, endAt: true },
    orderBy: { startAt: 'asc' },
  })
}
