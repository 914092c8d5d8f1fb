import type { Verdict } from '#src/domain/attendance/verdict.ts'
import { ok, type Result } from '#src/domain/errors.ts'
import { guaranteeEnd } from '#src/domain/money/guarantee.ts'
import type { WhyNothing } from '#src/domain/money/why-nothing.ts'
import { chargedAmount } from '#src/features/payments/charged-amount.ts'
import { whyUncharged } from '#src/features/payments/why-uncharged.ts'
import type { Ctx } from '#src/features/ports.ts'
import { asksForReview } from '#src/features/reviews/review-window.ts'
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
  /** What the rules ask for, and what is charged of it. */
  dueMinor: number
  amountMinor: number
  /** Why nothing is charged, where the verdict does not say it. */
  why: WhyNothing | null
  /** A claim can be made until then. */
  claimUntil: number
  /** Whether the learner is asked how it was: not where they have said so already. */
  asksForReview: boolean
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
  const terms = { priceMode: session.value.terms.mode, currency: session.value.terms.currency }
  return ok({
    session: session.value,
    held: {
      verdict: meter.verdict,
      meter,
      dueMinor: live.amountMinor ?? 0,
      amountMinor: chargedAmount(live, payment),
      why: whyUncharged(terms, live, payment),
      claimUntil: guaranteeEnd({ sessionEndedAt: endedAt, endAt: session.value.endAt, takenAt: endedAt }),
      asksForReview: review === null && asksForReview(terms, live),
    },
  })
}
