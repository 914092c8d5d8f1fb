import { noShowAt } from '../attendance/no-show.ts'
import { fullRefundUntil } from '../money/cancellation.ts'
import type { CancellationPolicy } from '../policy/cancellation.ts'
import { AUTHORISATION_DEADLINE_BEFORE } from '../policy/paying.ts'
import type { EpochMs } from '../time/instant.ts'

/** What of a booking decides its deadlines. */
export type BookingTimes = {
  readonly startAt: EpochMs
  readonly endAt: EpochMs
  /** Null once it is no longer a hold. */
  readonly holdExpiresAt: EpochMs | null
  readonly cancellationPolicy: CancellationPolicy
}

/** An instant in the life of every booking. */
export type TimeRule = 'HOLD_END' | 'AUTHORISATION_DEADLINE' | 'FULL_REFUND_END' | 'START' | 'NO_SHOW' | 'END'

/** When a rule falls for a booking. A booking that holds nothing has no end of a hold: it has always passed. */
export function deadlineOf(rule: TimeRule, booking: BookingTimes): EpochMs {
  switch (rule) {
    case 'HOLD_END':
      return booking.holdExpiresAt ?? Number.NEGATIVE_INFINITY
    case 'AUTHORISATION_DEADLINE':
      return booking.startAt - AUTHORISATION_DEADLINE_BEFORE
    case 'FULL_REFUND_END':
      return fullRefundUntil(booking.cancellationPolicy, booking.startAt)
    case 'START':
      return booking.startAt
    case 'NO_SHOW':
      return noShowAt(booking)
    case 'END':
      return booking.endAt
  }
}
