import type { Reservation } from '#src/domain/booking/reschedule.ts'
import type { Db } from '#src/features/ports.ts'

/** What is reserved on a card for a booking; null while nothing is. It was reserved when the booking heard of it. */
export async function reservationOf(db: Db, bookingId: string): Promise<Reservation | null> {
  const payment = await db.payment.findUnique({
    where: { bookingId },
    select: { status: true, captureBefore: true, createdAt: true },
  })
  if (payment?.status !== 'AUTHORISED') return null
  const made = await db.bookingHistory.findFirst({
    where: { bookingId, event: 'PAYMENT_AUTHORISED' },
    orderBy: { at: 'desc' },
    select: { at: true },
  })
  return {
    authorisedAt: (made?.at ?? payment.createdAt).getTime(),
    captureBefore: payment.captureBefore?.getTime() ?? null,
  }
}
