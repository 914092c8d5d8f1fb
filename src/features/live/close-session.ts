import type { Side } from '#src/domain/access/side.ts'
import { countedSeconds } from '#src/domain/attendance/counted-seconds.ts'
import { meeting } from '#src/domain/attendance/meeting.ts'
import { finalMeter } from '#src/domain/attendance/meter.ts'
import { ENDED_BY_LEARNER } from '#src/domain/attendance/own-absence.ts'
import { type Verdict, verdict } from '#src/domain/attendance/verdict.ts'
import { AppError } from '#src/domain/errors.ts'
import { settlementAmount } from '#src/domain/money/settlement.ts'
import { applyEvent } from '#src/features/booking/apply-event.ts'
import { findBooking } from '#src/features/booking/find-booking.ts'
import { settleFree } from '#src/features/booking/settle-booking.ts'
import { logEventsOfRoom } from '#src/features/inbox/log-events-of-room.ts'
import type { Ctx, Tx } from '#src/features/ports.ts'
import type { Booking, Prisma } from '#src/generated/prisma/client.ts'
import { addObservations, ensureSession, readObservations } from './live.repo.ts'
import { judgedBy, meterTermsOf } from './session-time.ts'

export interface Closing {
  on: 'ENDED' | 'CAP_REACHED' | 'TIME_OVER' | 'EXPERT_DID_NOT_COME' | 'LEARNER_DID_NOT_COME'
  by: Side | 'ADMIN' | 'SYSTEM'
  /** When it was asked for; left out, it ends now. */
  at?: number
}

/**
 * Ends a session for both: what was stored of it and our closing go into the log, the final meter is computed from
 * it once and for all, and what it says is planned to be captured, in one transaction. The room itself is closed by
 * a job.
 *
 * @throws AppError STALE_STATE when it is over already, or when they have not met and the log says otherwise now
 * than the closing does
 */
export async function closeSession(ctx: Ctx, bookingId: string, { at, ...closing }: Closing): Promise<void> {
  await ctx.withTx('close-session', { bookings: [bookingId] }, async (tx) => {
    const booking = await findBooking(tx, bookingId)
    const now = at ?? ctx.clock.now()
    const session = await ensureSession(tx, bookingId)
    await logEventsOfRoom(ctx, tx, session.roomName)
    const absence = booking.status === 'CONFIRMED' ? await judge(tx, booking, closing, now) : null
    await addObservations(tx, bookingId, [
      {
        source: 'CONTROL',
        kind: 'ROOM_FINISHED',
        role: null,
        participantSid: null,
        providerAt: now,
        receivedAt: now,
        reason: closing.on === 'ENDED' ? (ENDED_BY[closing.by] ?? closing.on) : closing.on,
        dedupeKey: `close:${bookingId}:${session.generation}`,
      },
    ])
    const observations = await readObservations(tx, bookingId)
    const terms = meterTermsOf(booking)
    const final = finalMeter(observations, terms, now)
    const met =
      meeting(observations, { window: terms.window, mode: terms.price.mode }, now, 'FINAL').length > 0
    const found = absence ?? (met ? 'HELD_TOGETHER' : 'NOBODY_CAME')
    const counted = countedSeconds(observations, terms, now)
    const amountMinor = settlementAmount(terms.price, counted, found, booking.cancellationPolicy)
    await tx.liveSession.update({
      where: { bookingId },
      data: {
        endedAt: new Date(now),
        endedBy: closing.on,
        nextCheckAt: null,
        billableSeconds: final.billableSeconds,
        amountMinor,
        meter: { ...final, verdict: found } as unknown as Prisma.InputJsonObject,
      },
    })
    const ended = await applyEvent(ctx, tx, booking, {
      ...closing,
      chargeMinor: amountMinor,
      details: {
        verdict: found,
        billableSeconds: final.billableSeconds,
        countedSeconds: counted,
        amountMinor,
      },
    })
    await settleFree(ctx, tx, ended)
  })
}

/** What a verdict asks for while the two have not met; null where it asks for nothing. */
export function eventOf(found: Verdict | null) {
  switch (found) {
    case 'EXPERT_ABSENT':
      return 'EXPERT_DID_NOT_COME'
    case 'LEARNER_ABSENT':
      return 'LEARNER_DID_NOT_COME'
    case 'NOBODY_CAME':
      return 'TIME_OVER'
    default:
      return null
  }
}

const ENDED_BY: Partial<Record<Closing['by'], string>> = {
  LEARNER: ENDED_BY_LEARNER,
  EXPERT: 'ENDED_BY_EXPERT',
}

/** Whether the two who have not met are still to be judged as when the closing was decided. */
async function judge(tx: Tx, booking: Booking, closing: Closing, now: number): Promise<Verdict | null> {
  const found = verdict(await readObservations(tx, booking.id), judgedBy(booking), now)
  if (eventOf(found) !== closing.on) throw new AppError('STALE_STATE', { status: booking.status })
  return found
}
