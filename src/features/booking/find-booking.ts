import { AppError } from '#src/domain/errors.ts'
import type { Db } from '#src/features/ports.ts'
import type { Booking } from '#src/generated/prisma/client.ts'

/** For use cases that were given the id by one of ours. @throws AppError NOT_FOUND */
export async function findBooking(db: Db, id: string): Promise<Booking> {
  const booking = await db.booking.findUnique({ where: { id } })
  if (!booking) throw new AppError('NOT_FOUND', { subject: 'booking' })
  return booking
}
