import { ACTIVE_STATUSES } from '#src/domain/booking/status.ts'
import type { Interval } from '#src/domain/time/interval.ts'
import type { Db } from '#src/features/ports.ts'
import { Prisma } from '#src/generated/prisma/client.ts'

/**
 * Bookings that take time in somebody's calendar, as learner or as expert, and touch the range; a hold only while it has
 * not expired.
 */
export function occupyingBookings(db: Db, userId: string, range: Interval, now: number, except?: string) {
  return db.booking.findMany({
    where: {
      AND: { OR: [{ learnerId: userId }, { expertUserId: userId }] },
      ...(except ? { id: { not: except } } : {}),
      status: { in: [...ACTIVE_STATUSES] },
      startAt: { lt: new Date(range.end) },
      endAt: { gt: new Date(range.start) },
      OR: [{ status: { not: 'HELD' } }, { holdExpiresAt: { gt: new Date(now) } }],
    },
    select: { startAt: true, endAt: true },
  })
}

/** Whether such a booking of an expert touches the range: the answer that most of many rivals wait for. */
export async function isOccupied(db: Db, expertId: string, range: Interval, now: number): Promise<boolean> {
  const active = Prisma.join(ACTIVE_STATUSES.map((status) => Prisma.sql`${status}::"BookingStatus"`))
  const [row] = await db.$queryRaw<[{ occupied: boolean }]>`
    SELECT EXISTS (SELECT FROM "Booking" WHERE "expertId" = ${expertId}::uuid AND "status" IN (${active})
      AND "startAt" < ${new Date(range.end)} AND "endAt" > ${new Date(range.start)}
      AND ("status" <> 'HELD' OR "holdExpiresAt" > ${new Date(now)})) AS occupied`
  return row.occupied
}
