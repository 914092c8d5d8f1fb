import { noShowAt } from '#src/domain/attendance/no-show.ts'
import { verdict } from '#src/domain/attendance/verdict.ts'
import { nextByTheClock } from '#src/domain/booking/due.ts'
import { isAppError } from '#src/domain/errors.ts'
import { POLL_EVERY } from '#src/domain/policy/session.ts'
import { applyEvent } from '#src/features/booking/apply-event.ts'
import { stateOf } from '#src/features/booking/booking-state.ts'
import { findBooking } from '#src/features/booking/find-booking.ts'
import { logEventsOfRoom } from '#src/features/inbox/log-events-of-room.ts'
import type { Ctx } from '#src/features/ports.ts'
import type { Booking } from '#src/generated/prisma/client.ts'
import { closeSession, eventOf } from './close-session.ts'
import { dueSessions, findSession, readObservations, setNextCheck } from './live.repo.ts'
import { pollRoom } from './poll-room.ts'
import { type MeterReading, meterOf } from './read-meter.ts'
import { hasRoom, judgedBy } from './session-time.ts'

/**
 * Looks at a session and does what its log and the clock ask for: begins it, ends it at its maximum or its end,
 * or states that somebody did not come. Harmless at any moment and in any number of processes.
 */
export async function checkSession(ctx: Ctx, { bookingId }: { bookingId: string }): Promise<void> {
  const booking = await findBooking(ctx.db, bookingId)
  if (!hasRoom(booking)) return setNextCheck(ctx.db, bookingId, null)
  const session = await findSession(ctx.db, bookingId)
  if (session) await logEventsOfRoom(ctx, ctx.db, session.roomName)
  await pollRoom(ctx, bookingId)

  try {
    await advance(ctx, booking)
  } catch (error) {
    // Somebody else was faster, or more became known: the next look sees it.
    if (!isAppError(error) || error.code !== 'STALE_STATE') throw error
    await setNextCheck(ctx.db, bookingId, new Date(ctx.clock.now() + POLL_EVERY))
  }
}

async function advance(ctx: Ctx, booking: Booking): Promise<void> {
  const now = ctx.clock.now()
  const reading = await meterOf(ctx.db, booking, now)
  await ctx.realtime.publish(ctx.db, `booking:${booking.id}`, {
    meter: reading.billableSeconds,
    running: reading.running,
  })

  const found =
    booking.status === 'CONFIRMED'
      ? verdict(await readObservations(ctx.db, booking.id), judgedBy(booking), now)
      : null
  if (found === 'HELD_TOGETHER') {
    const met = await ctx.withTx('session-met', { bookings: [booking.id] }, async (tx) =>
      applyEvent(ctx, tx, await findBooking(tx, booking.id), { on: 'MET', by: 'SYSTEM' }),
    )
    return advance(ctx, met)
  }
  if (reading.capReachedAt !== null) return closeSession(ctx, booking.id, { on: 'CAP_REACHED', by: 'SYSTEM' })
  if (booking.status === 'LIVE') {
    const due = nextByTheClock(stateOf(booking))
    if (due?.on === 'TIME_OVER' && due.at <= now)
      return closeSession(ctx, booking.id, { on: due.on, by: 'SYSTEM' })
  } else {
    const on = eventOf(found)
    if (on) return closeSession(ctx, booking.id, { on, by: 'SYSTEM' })
  }
  await setNextCheck(ctx.db, booking.id, new Date(nextLook(booking, reading, now)))
}

/** The earliest of: the next poll, the maximum, the end, the moment at which somebody has not come. */
function nextLook(booking: Booking, reading: MeterReading, now: number): number {
  const { startAt, endAt } = judgedBy(booking)
  const moments = [now + POLL_EVERY, startAt, noShowAt({ startAt, endAt }), endAt]
  if (reading.running) moments.push(now + reading.remainingSeconds * 1_000)
  return Math.max(now + 500, Math.min(...moments.filter((at) => at > now)))
}

/** Every session whose moment has come. @returns how many */
export async function checkDueSessions(ctx: Ctx): Promise<number> {
  const due = await dueSessions(ctx.db, ctx.clock.date())
  await Promise.all(
    due.map((session) =>
      checkSession(ctx, session).catch((error) =>
        ctx.log.error({ error, booking: session.bookingId }, 'A session could not be looked at'),
      ),
    ),
  )
  return due.length
}
