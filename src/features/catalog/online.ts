import { ACTIVE_STATUSES } from '#src/domain/booking/status.ts'
import { Prisma } from '#src/generated/prisma/client.ts'

/**
 * "Available now", the same wherever it is said: the studio is open, and nobody is with the expert at this moment.
 * Speaks of a row of "ExpertListing" named `l`, so who cannot be booked is never online; null is as good as false.
 */
export function online(at: Date): Prisma.Sql {
  const active = Prisma.join(ACTIVE_STATUSES.map((status) => Prisma.sql`${status}::"BookingStatus"`))
  return Prisma.sql`(l."onlineUntil" > ${at} AND NOT EXISTS (
    SELECT FROM "Booking" b WHERE b."expertId" = l."expertId" AND b."during" @> ${at}::timestamptz AND b."status" IN (${active})))`
}
