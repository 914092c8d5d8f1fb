import { REVIEW_WITHIN } from '#src/domain/policy/session.ts'
import { storedMeter } from '#src/features/live/stored-meter.ts'
import type { Booking, LiveSession } from '#src/generated/prisma/client.ts'

type Session = Pick<LiveSession, 'meter' | 'endedAt'>

/**
 * Until when a booking can be reviewed, as epoch milliseconds; null where it never can: only who has met the
 * expert may say how it was.
 */
export function reviewableUntil(
  booking: Pick<Booking, 'status' | 'endAt'>,
  session: Session | null,
): number | null {
  if (booking.status !== 'SETTLED' || storedMeter(session)?.verdict !== 'HELD_TOGETHER') return null
  return (session?.endedAt ?? booking.endAt).getTime() + REVIEW_WITHIN
}
