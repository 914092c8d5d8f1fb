import { NO_SHOW_AFTER } from '../policy/session.ts'
import type { EpochMs } from '../time/instant.ts'

/** From when on somebody who has not come did not show up: ten minutes after the start, or at an earlier end. */
export function noShowAt(booking: { readonly startAt: EpochMs; readonly endAt: EpochMs }): EpochMs {
  return Math.min(booking.startAt + NO_SHOW_AFTER, booking.endAt)
}
