import { err, ok, type Result } from '../errors.ts'
import type { Interval } from '../time/interval.ts'
import type { ActorKind } from './event.ts'
import { type BookingState, transition } from './transition.ts'

/**
 * Whether a booking may be moved to another time: by either side while cancelling would be free, to a future
 * time of the same length, and, where the money is reserved already, not beyond what the card's bank keeps it for.
 * The other side still has to agree; until then the old time stands.
 *
 * @param input.reservedUntil when the bank lets go of the authorisation; null while nothing is reserved
 * @returns refusals: RESCHEDULE_CLOSED (`details.reason` for the last), SLOT_NOT_OFFERED, STALE_STATE, FORBIDDEN
 */
export function mayReschedule(
  booking: BookingState,
  input: {
    readonly by: ActorKind
    readonly at: number
    readonly to: Interval
    readonly reservedUntil: number | null
  },
): Result<void> {
  const move = transition(booking, { on: 'RESCHEDULED', by: input.by, at: input.at })
  if (!move.ok) return move
  const sameLength = input.to.end - input.to.start === booking.endAt - booking.startAt
  if (!sameLength || input.to.start <= input.at)
    return err('SLOT_NOT_OFFERED', { reason: 'NOT_A_LATER_TIME' })
  if (input.reservedUntil !== null && input.to.end >= input.reservedUntil) {
    return err('RESCHEDULE_CLOSED', { reason: 'RESERVATION_ENDS_BEFORE', reservedUntil: input.reservedUntil })
  }
  return ok()
}
