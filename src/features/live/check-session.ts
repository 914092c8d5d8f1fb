import { type Verdict, verdict } from '#src/domain/attendance/verdict.ts'
import { isAppError } from '#src/domain/errors.ts'
import { NO_SHOW_AFTER, POLL_EVERY } from '#src/domain/policy/session.ts'
import { applyEvent } from '#src/features/booking/apply-event.ts'
import { findBooking } from '#src/features/booking/find-booking.ts'
import type { Ctx } from '#src/features/ports.ts'
import type { Booking } from '#src/generated/prisma/client.ts'
import { closeSession } from './close-session.ts'
import { dueSessions, readObservations, setNextCheck } from './live.repo.ts'
import { pollRoom } from './poll-room.ts'
import { type MeterReading, meterOf } from './read-meter.ts'
import { hasRoom } from './session-time.ts'

/**
 * Looks at a session and does what its log and the clock ask for: begins it, ends it at its maximum or its end,
 * or states that somebody did not come. Harmless at any moment and in any number of processes.
 */
export async function checkSession(ctx: Ctx, { bookingId }: { bookingId: string }): Promise<void> {
  const booking = await findBooking(ctx.db, bookingId)
  if (!hasRoom(booking)) return setNextCheck(ctx.db, bookingId, null)
  await pollRoom(ctx, bookingId)

  try {
    await advance(ctx, booking)
  } catch (error) {
    // Somebody else was faster: the next look sees what they did.
    if (!isAppError(error) || error.code !== 'STALE_STATE') throw error
  }
}

async function advance(ctx: Ctx, booking: Booking): Promise<void> {
  const now = ctx.clock.now()
  const reading = await meterOf(ctx.db, booking, now)
  await ctx.realtime.publish(ctx.db, `booking:${booking.id}`, {
    meter: reading.billableSeconds,
    running: reading.running,
  })

  if (booking.status === 'CONFIRMED' && reading.together.length > 0) {
    const met = await ctx.withTx('session-met', { bookings: [booking.id] }, async (tx) =>
      applyEvent(ctx, tx, await findBooking(tx, booking.id), { on: 'MET', by: 'SYSTEM' }),
    )
    return advance(ctx, met)
  }
  if (reading.capReachedAt !== null) return closeSession(ctx, booking.id, { on: 'CAP_REACHED', by: 'SYSTEM' })
  if (booking.status === 'LIVE') {
    if (now >= booking.endAt.getTime())
      return closeSession(ctx, booking.id, { on: 'TIME_OVER', by: 'SYSTEM' })
  } else {
    const found = verdict(await readObservations(ctx.db, booking.id), timesOf(booking), now)
    if (found) return closeSession(ctx, booking.id, { on: EVENT_OF[found], by: 'SYSTEM' })
  }
  await setNextCheck(ctx.db, booking.id, new Date(nextLook(booking, reading, now)))
}

const EVENT_OF: Record<Verdict, 'EXPERT_DID_NOT_COME' | 'LEARNER_DID_NOT_COME' | 'TIME_OVER'> = {
  EXPERT_ABSENT: 'EXPERT_DID_NOT_COME',
  LEARNER_ABSENT: 'LEARNER_DID_NOT_COME',
  HELD_TOGETHER: 'TIME_OVER',
  NOBODY_CAME: 'TIME_OVER',
}

/** The earliest of: the next poll, the maximum, the end, the moment at which somebody has not come. */
function nextLook(booking: Booking, reading: MeterReading, now: number): number {
  const { startAt, endAt } = timesOf(booking)
  const moments = [now + POLL_EVERY, startAt, startAt + NO_SHOW_AFTER, endAt]
  if (reading.running) moments.push(now + reading.remainingSeconds * 1_000)
  return Math.max(now + 500, Math.min(...moments.filter((at) => at > now)))
}

function timesOf(booking: Booking) {
  return { startAt: booking.startAt.getTime(), endAt: booking.endAt.getTime() }
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
