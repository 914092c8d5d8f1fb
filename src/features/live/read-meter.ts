import { finalMeter, type Meter, meter } from '#src/domain/attendance/meter.ts'
import { attendance } from '#src/domain/attendance/presence.ts'
import { err, ok, type Result } from '#src/domain/errors.ts'
import { authorize } from '#src/features/authorize.ts'
import type { Ctx, Db } from '#src/features/ports.ts'
import type { Booking } from '#src/generated/prisma/client.ts'
import { findSession, readObservations } from './live.repo.ts'
import { hasRoom, meterTermsOf } from './session-time.ts'
import { storedMeter } from './stored-meter.ts'

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

/** Of a session that is over: what was found and charged when it ended, whatever is told of it later. */
export async function meterOf(db: Db, booking: Booking, now: number): Promise<MeterReading> {
  const over = !hasRoom(booking)
  const stored = over ? await settledMeter(db, booking.id) : null
  const { status, currency, capMinor } = booking
  const present = { learner: false, expert: false }
  if (stored) return { ...stored, status, now, present, currency, capMinor }

  const observations = await readObservations(db, booking.id)
  const reading = (over ? finalMeter : meter)(observations, meterTermsOf(booking), now)
  const connected = attendance(observations, now)
  if (!over) {
    present.learner = connected.learner.at(-1)?.end === now
    present.expert = connected.expert.at(-1)?.end === now
  }
  return { ...reading, status, now, present, currency, capMinor }
}

async function settledMeter(db: Db, bookingId: string): Promise<Meter | null> {
  const session = await findSession(db, bookingId)
  const stored = storedMeter(session)
  if (!session || !stored) return null
  const { verdict: _, ...reading } = stored
  const amountMinor = session.amountMinor ?? reading.amountMinor
  return { ...reading, amountMinor, running: false, warning: false, remainingSeconds: 0 }
}

/** The same reading for whichever of the two asks. Refusals: UNAUTHENTICATED, FORBIDDEN, NOT_FOUND. */
export async function readMeter(ctx: Ctx, bookingId: string): Promise<Result<MeterReading>> {
  const booking = await ctx.db.booking.findUnique({ where: { id: bookingId } })
  if (!booking) return err('NOT_FOUND')
  const may = authorize(ctx, 'attendance.view', booking)
  if (!may.ok) return may
  return ok(await meterOf(ctx.db, booking, ctx.clock.now()))
}
