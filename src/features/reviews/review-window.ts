import { REVIEW_WITHIN } from '#src/domain/policy/session.ts'
import { storedMeter } from '#src/features/live/stored-meter.ts'
import { whyUncharged } from '#src/features/payments/why-uncharged.ts'
import type { Booking, LiveSession } from '#src/generated/prisma/client.ts'

/**
 * Until when a booking can be reviewed, as epoch milliseconds; null where it never can: only who has met the
 * expert may say how it was.
 */
export function reviewableUntil(
  booking: Pick<Booking, 'status' | 'endAt'>,
  session: Pick<LiveSession, 'meter' | 'endedAt'> | null,
): number | null {
  if (booking.status !== 'SETTLED' || storedMeter(session)?.verdict !== 'HELD_TOGETHER') return null
  return (session?.endedAt ?? booking.endAt).getTime() + REVIEW_WITHIN
}

/**
 * Whether the learner is asked how it was: where they have met, unless less than half of it was held through no
 * fault of theirs. They may still write; but to be asked what it was like would be a mockery.
 */
export function asksForReview(
  booking: Pick<Booking, 'priceMode' | 'currency'>,
  session: Pick<LiveSession, 'meter' | 'amountMinor'> | null,
): boolean {
  const met = storedMeter(session)?.verdict === 'HELD_TOGETHER'
  return met && whyUncharged(booking, session, null) !== 'HALF_NOT_HELD'
}
