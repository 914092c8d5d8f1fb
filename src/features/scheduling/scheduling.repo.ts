import { ACTIVE_STATUSES } from '#src/domain/booking/status.ts'
import type { Interval } from '#src/domain/time/interval.ts'
import type { Db } from '#src/features/ports.ts'

type Whose = { expertIds: readonly string[] } | { eitherSide: string }

/** Bookings that take time in somebody's calendar and touch the range; a hold only while it has not expired. */
export function occupyingBookings(db: Db, whose: Whose, range: Interval, now: number, except?: string) {
  return db.booking.findMany({
    where: {
      ...('expertIds' in whose ? { expertId: { in: [...whose.expertIds] } } : {}),
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
