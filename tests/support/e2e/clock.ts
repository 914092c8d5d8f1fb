import type { PrismaClient } from '#src/generated/prisma/client.ts'
import { control } from './sandbox.ts'

/**
 * Lets time pass for everybody: web server, worker and Stripe. LiveKit's clock cannot be moved, so never during a
 * session. Forward only, as the sandbox's.
 */
export async function moveClock(db: PrismaClient, { hours }: { hours: number }): Promise<void> {
  const ms = BigInt(hours * 3_600_000)
  await db.clockOffset.upsert({
    where: { id: 1 },
    create: { id: 1, offsetMs: ms },
    update: { offsetMs: { increment: ms } },
  })
  await control('/clock/advance', { seconds: hours * 3_600 })
}

/**
 * The hour of one booking has come: its time is moved to now. Unlike the clock this leaves the other tests' sessions,
 * and LiveKit's own time, alone.
 */
export function bringForward(db: PrismaClient, bookingId: string): Promise<void> {
  return moveTo(db, bookingId, Date.now())
}

/** The same the other way: one booking is two days away. */
export function putOff(db: PrismaClient, bookingId: string): Promise<void> {
  return moveTo(db, bookingId, Date.now() + 48 * 3_600_000)
}

async function moveTo(db: PrismaClient, bookingId: string, start: number): Promise<void> {
  const { startAt, endAt } = await db.booking.findUniqueOrThrow({ where: { id: bookingId } })
  const end = start + endAt.getTime() - startAt.getTime()
  await db.booking.update({
    where: { id: bookingId },
    data: { startAt: new Date(start), endAt: new Date(end) },
  })
}
