import { UNSETTLED_STATUSES } from '#src/domain/booking/status.ts'
import type { Db } from '../ports.ts'

/** Bookings not over, as learner or expert, and shares not yet transferred. */
export async function countObligations(db: Db, userId: string): Promise<number> {
  const bookings = await db.booking.count({
    where: { status: { in: [...UNSETTLED_STATUSES] }, OR: [{ learnerId: userId }, { expertUserId: userId }] },
  })
  const shares = await db.payment.count({
    where: {
      transferDueAt: { not: null },
      transferredAt: null,
      booking: { expertUserId: userId, status: { notIn: [...UNSETTLED_STATUSES] } },
    },
  })
  return bookings + shares
}
