import { err, ok, type Result } from '../errors.ts'
import type { EpochMs } from '../time/instant.ts'
import type { Interval } from '../time/interval.ts'
import type { ActorKind } from './event.ts'
import { type BookingState, transition } from './transition.ts'

/**
 * Whether a booking may be moved to another time: by either side while cancelling would be free, to a future
 * time of the same length, and, where the money is reserved already, not beyond what the card's bank keeps it for.
 * The other side still has to agree; until then the old time stands.
 *
 * @param input.reservedUntil when the bank lets go of the authorisation; null while nothing is reserved
 * @returns refusals: RESCHEDULE_CLOSED (`details.reason` RESERVATION_ENDS_BEFORE), SLOT_NOT_OFFERED, STALE_STATE, FORBIDDEN
 */
export function mayReschedule(
  booking: BookingState,
  input: {
    readonly by: ActorKind
    readonly at: EpochMs
    readonly to: Interval
    readonly reservedUntil: EpochMs | null
  },
): Result<void> {
  const move = transition(booking, { on: 'RESCHEDULED', by: input.by, at: input.at })
  if (!move.ok) return move
  const length = input.to.end - input.to.start
  if (length !== booking.endAt - booking.startAt) return err('SLOT_NOT_OFFERED', { reason: 'OTHER_LENGTH' })
  if (input.to.start <= input.at) return err('SLOT_NOT_OFFERED', { reason: 'NOT_A_LATER_TIME' })
  if (input.reservedUntil !== null && input.to.end >= input.reservedUntil) {
    return err('RESCHEDULE_CLOSED', { reason: 'RESERVATION_ENDS_BEFORE', reservedUntil: input.reservedUntil })
  }
  return ok()
}
