import type { BookingStatus } from '#src/generated/prisma/client.ts'
import type { Db } from '../ports.ts'

/** Something is still to happen: a meeting, a charge, a refund. */
const NOT_OVER: BookingStatus[] = ['HELD', 'AWAITING_AUTHORISATION', 'CONFIRMED', 'LIVE', 'ENDED']

/** Bookings not over, as learner or expert, and shares not yet transferred. */
export async function countObligations(db: Db, userId: string): Promise<number> {
  const bookings = await db.booking.count({
    where: { status: { in: NOT_OVER }, OR: [{ learnerId: userId }, { expertUserId: userId }] },
  })
  const shares = await db.payment.count({
    where: {
      transferDueAt: { not: null },
      transferredAt: null,
      booking: { expertUserId: userId, status: { notIn: NOT_OVER } },
    },
  })
  return bookings + shares
}
