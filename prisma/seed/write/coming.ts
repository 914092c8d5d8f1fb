import { HOUR } from '#src/domain/time/instant.ts'
import type { PrismaClient } from '#src/generated/prisma/client.ts'
import { comingBooking, comingHistory } from '../coming/booking-rows.ts'
import { planComing } from '../coming/plan-coming.ts'
import type { Wish } from '../coming/wishes.ts'
import { insertRows } from './insert-rows.ts'

/** Confirmed free sessions of today and the coming days. */
export async function writeComing(db: PrismaClient, wishes: readonly Wish[], now: number): Promise<void> {
  const coming = await planComing(db, wishes, now)
  const bookedAt = now - 20 * HOUR
  await insertRows(
    db,
    'Booking',
    coming.map((session) => comingBooking(session, bookedAt)),
  )
  await insertRows(
    db,
    'BookingHistory',
    coming.flatMap((session) => comingHistory(session, bookedAt)),
  )
}
