import { finalMeter, type Meter, meter } from '#src/domain/attendance/meter.ts'
import { attendance } from '#src/domain/attendance/presence.ts'
import { err, ok, type Result } from '#src/domain/errors.ts'
import { authorize } from '#src/features/authorize.ts'
import type { Ctx, Db } from '#src/features/ports.ts'
import type { Booking } from '#src/generated/prisma/client.ts'
import { readObservations } from './live.repo.ts'
import { meterTermsOf } from './session-time.ts'

/** What both pages of a room show, computed by the server alone. Instants are epoch milliseconds. */
export interface MeterReading extends Meter {
  status: Booking['status']
  /** The server's time of this reading: pages count on from here while it is running. */
  now: number
  /** Whether the two are connected at this moment, whatever can be heard. */
  present: { learner: boolean; expert: boolean }
  currency: string
  capMinor: number
}

export async function meterOf(db: Db, booking: Booking, now: number): Promise<MeterReading> {
  const observations = await readObservations(db, booking.id)
  const over = booking.status !== 'CONFIRMED' && booking.status !== 'LIVE'
  const reading = (over ? finalMeter : meter)(observations, meterTermsOf(booking), now)
  const connected = attendance(observations, now)
  return {
    ...reading,
    status: booking.status,
    now,
    present: {
      learner: !over && connected.learner.at(-1)?.end === now,
      expert: !over && connected.expert.at(-1)?.end === now,
    },
    currency: booking.currency,
    capMinor: booking.capMinor,
  }
}

/** The same reading for whichever of the two asks. Refusals: UNAUTHENTICATED, FORBIDDEN, NOT_FOUND. */
export async function readMeter(ctx: Ctx, bookingId: string): Promise<Result<MeterReading>> {
  const booking = await ctx.db.booking.findUnique({ where: { id: bookingId } })
  if (!booking) return err('NOT_FOUND')
  const may = authorize(ctx, 'attendance.view', booking)
  if (!may.ok) return may
  return ok(await meterOf(ctx.db, booking, ctx.clock.now()))
}
