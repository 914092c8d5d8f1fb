import type { BookingEventName } from '#src/domain/booking/event.ts'
import type { BookingStatus } from '#src/domain/booking/status.ts'
import { AppError } from '#src/domain/errors.ts'
import type { Db, Tx } from '#src/features/ports.ts'
import type { Booking, Prisma } from '#src/generated/prisma/client.ts'

export function insertHold(tx: Tx, data: Prisma.BookingUncheckedCreateInput): Promise<Booking> {
  return tx.booking.create({ data: { ...data, status: 'HELD' } })
}

export type Kept = Pick<
  Booking,
  | 'learnerId'
  | 'offeringId'
  | 'startAt'
  | 'durationMinutes'
  | 'priceMode'
  | 'currency'
  | 'priceMinor'
  | 'rateMinorPerMinute'
  | 'freeMinutes'
  | 'capMinor'
  | 'cancellationPolicy'
>

/** What a learner keeps already, of the very same time and terms. */
export function findOwnHold(db: Db, kept: Kept, now: Date): Promise<Booking | null> {
  return db.booking.findFirst({ where: { ...kept, status: 'HELD', holdExpiresAt: { gt: now } } })
}

export interface HistoryRow {
  event: BookingEventName | 'HELD'
  fromStatus: BookingStatus | null
  toStatus: BookingStatus
  actorKind: string
  actorId: string | null
  details: Record<string, string | number | boolean | null>
  requestId: string
  at: Date
}

export async function writeHistory(tx: Tx, bookingId: string, row: HistoryRow): Promise<void> {
  await tx.bookingHistory.create({ data: { bookingId, ...row } })
}

/**
 * Compare-and-set. @throws AppError STALE_STATE when the booking has moved on since it was read: whoever was
 * second must look again.
 */
export async function changeBooking(
  tx: Tx,
  booking: Pick<Booking, 'id' | 'version' | 'status'>,
  data: Prisma.BookingUncheckedUpdateManyInput,
): Promise<Booking> {
  const [changed] = await tx.booking.updateManyAndReturn({
    where: { id: booking.id, version: booking.version, status: booking.status },
    data: { ...data, version: { increment: 1 } },
  })
  if (!changed) throw new AppError('STALE_STATE', { status: booking.status })
  return changed
}

/** Holds that ran out and still occupy time. */
export function expiredHolds(db: Db, now: Date) {
  return db.booking.findMany({
    where: { status: 'HELD', holdExpiresAt: { lte: now } },
    orderBy: { holdExpiresAt: 'asc' },
    take: 100,
  })
}

/**
 * The same of either of two people, locked. Whoever books with the expert and whoever is the learner of such a hold
 * come upon it under different locks: the second waits here, and no longer finds it. By id, so that no two wait for
 * each other.
 */
export async function lockExpiredHolds(
  tx: Tx,
  now: Date,
  { expertId, learnerId }: { expertId: string; learnerId: string },
): Promise<Booking[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Booking"
     WHERE "status" = 'HELD' AND "holdExpiresAt" <= ${now}::timestamptz
       AND ("expertId" = ${expertId}::uuid OR "learnerId" = ${learnerId}::uuid)
     ORDER BY "id" FOR UPDATE`
  if (rows.length === 0) return []
  return tx.booking.findMany({ where: { id: { in: rows.map(({ id }) => id) } }, orderBy: { id: 'asc' } })
}

/** Bookings that start until then and for which no money is reserved yet. */
export function unauthorised(db: Db, startsUntil: Date) {
  return db.booking.findMany({
    where: { status: 'AWAITING_AUTHORISATION', startAt: { lte: startsUntil } },
    orderBy: { startAt: 'asc' },
    select: { id: true },
    take: 100,
  })
}

/** The figures of "keeps their word" and of sessions held; each is the count of its bookings. */
export async function countFor(
  tx: Tx,
  expertId: string,
  figures: readonly ('appointmentsKept' | 'appointmentsBroken' | 'sessionsDone')[],
): Promise<void> {
  const data = Object.fromEntries(figures.map((figure) => [figure, { increment: 1 }]))
  await tx.expertProfile.update({ where: { id: expertId }, data })
}
