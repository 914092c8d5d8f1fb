import { finalMeter } from '#src/domain/attendance/meter.ts'
import { type Verdict, verdict } from '#src/domain/attendance/verdict.ts'
import { settlementAmount } from '#src/domain/money/settlement.ts'
import { applyEvent } from '#src/features/booking/apply-event.ts'
import { termsOf } from '#src/features/booking/booking-state.ts'
import { findBooking } from '#src/features/booking/find-booking.ts'
import { settleFree } from '#src/features/booking/settle-booking.ts'
import type { Ctx } from '#src/features/ports.ts'
import type { Prisma } from '#src/generated/prisma/client.ts'
import { addObservations, ensureSession, readObservations } from './live.repo.ts'
import { meterTermsOf } from './session-time.ts'

export interface Closing {
  on: 'ENDED' | 'CAP_REACHED' | 'TIME_OVER' | 'EXPERT_DID_NOT_COME' | 'LEARNER_DID_NOT_COME'
  by: 'LEARNER' | 'EXPERT' | 'ADMIN' | 'SYSTEM'
}

/**
 * Ends a session for both: our closing goes into the log, the final meter is computed from it once and for all,
 * and what it says is planned to be captured, in one transaction. The room itself is closed by a job.
 *
 * @throws AppError STALE_STATE when it is over already
 */
export async function closeSession(ctx: Ctx, bookingId: string, closing: Closing): Promise<void> {
  await ctx.withTx('close-session', { bookings: [bookingId] }, async (tx) => {
    const booking = await findBooking(tx, bookingId)
    const now = ctx.clock.now()
    const session = await ensureSession(tx, bookingId)
    await addObservations(tx, bookingId, [
      {
        source: 'CONTROL',
        kind: 'ROOM_FINISHED',
        role: null,
        participantSid: null,
        providerAt: now,
        receivedAt: now,
        reason: closing.on,
        dedupeKey: `close:${bookingId}:${session.generation}`,
      },
    ])
    const observations = await readObservations(tx, bookingId)
    const final = finalMeter(observations, meterTermsOf(booking), now)
    const found = verdictOf(closing) ?? verdict(observations, windowOf(booking), now) ?? 'NOBODY_CAME'
    const amountMinor = settlementAmount(
      termsOf(booking),
      final.billableSeconds,
      found,
      booking.cancellationPolicy,
    )
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
      details: { verdict: found, billableSeconds: final.billableSeconds, amountMinor },
    })
    await settleFree(ctx, tx, ended)
  })
}

function verdictOf({ on }: Closing): Verdict | null {
  if (on === 'EXPERT_DID_NOT_COME') return 'EXPERT_ABSENT'
  return on === 'LEARNER_DID_NOT_COME' ? 'LEARNER_ABSENT' : null
}

function windowOf(booking: { startAt: Date; endAt: Date }) {
  return { startAt: booking.startAt.getTime(), endAt: booking.endAt.getTime() }
}
