import type { Verdict } from '#src/domain/attendance/verdict.ts'
import { ok, type Result } from '#src/domain/errors.ts'
import { guaranteeEnd } from '#src/domain/money/guarantee.ts'
import { chargedAmount } from '#src/features/payments/charged-amount.ts'
import type { Ctx } from '#src/features/ports.ts'
import { readSession, type SessionView } from './read-session.ts'
import { type StoredMeter, storedMeter } from './stored-meter.ts'

/** How a session went, for the page that follows it. Instants are epoch milliseconds, amounts minor units. */
export interface Outcome {
  session: SessionView
  /** Null where nothing was ever metered: cancelled, lapsed, or not ended yet. */
  held: Held | null
}

export interface Held {
  verdict: Verdict
  meter: StoredMeter
  /** What is charged. */
  amountMinor: number
  /** A claim can be made until then. */
  claimUntil: number
  isReviewed: boolean
}

/** Refusals: UNAUTHENTICATED, FORBIDDEN, NOT_FOUND. */
export async function readOutcome(ctx: Ctx, bookingId: string): Promise<Result<Outcome>> {
  const session = await readSession(ctx, bookingId)
  if (!session.ok) return session
  const [live, payment, review] = await Promise.all([
    ctx.db.liveSession.findUnique({ where: { bookingId } }),
    ctx.db.payment.findUnique({ where: { bookingId }, select: { status: true, capturedMinor: true } }),
    ctx.db.review.findUnique({ where: { bookingId }, select: { id: true } }),
  ])
  const meter = storedMeter(live)
  if (!meter || !live?.endedAt) return ok({ session: session.value, held: null })
  const endedAt = live.endedAt.getTime()
  return ok({
    session: session.value,
    held: {
      verdict: meter.verdict,
      meter,
      amountMinor: chargedAmount(live, payment),
      claimUntil: guaranteeEnd({ sessionEndedAt: endedAt, endAt: session.value.endAt, takenAt: endedAt }),
      isReviewed: review !== null,
    },
  })
}
