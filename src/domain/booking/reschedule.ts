import { err, ok, type Result } from '../errors.ts'
import {
  AUTHORISATION_DEADLINE_BEFORE,
  AUTHORISATION_NEEDS,
  CAPTURE_NEEDS,
  RESERVATION_LIVES,
} from '../policy/paying.ts'
import type { EpochMs } from '../time/instant.ts'
import type { Interval } from '../time/interval.ts'
import type { ActorKind } from './event.ts'
import type { BookingStatus } from './status.ts'
import { type BookingState, transition } from './transition.ts'

/** Money that is reserved on a card. */
export type Reservation = {
  readonly authorisedAt: EpochMs
  /** When the bank lets go of it; null where Stripe does not say. */
  readonly captureBefore: EpochMs | null
}

/**
 * Before this, and at it, nothing can be moved to: the past, and where the card is only saved, a start so near that
 * its money could not be reserved in time.
 */
export function earliestMove(status: BookingStatus, at: EpochMs): EpochMs {
  return status === 'AWAITING_AUTHORISATION' ? at + AUTHORISATION_DEADLINE_BEFORE + AUTHORISATION_NEEDS : at
}

/**
 * From this start on a session of so many milliseconds would end too near to the end of its reservation to be captured;
 * infinity where nothing is reserved.
 */
export function latestMove(reservation: Reservation | null, length: number): EpochMs {
  return endOf(reservation) - CAPTURE_NEEDS - length
}

/**
 * Whether a booking may be moved to another time: by either side while cancelling would be free, to a future
 * time of the same length, and, where the money is reserved already, so that it can still be captured after it.
 * The other side still has to agree; until then the old time stands.
 *
 * @param input.reservation null while nothing is reserved
 * @returns refusals: RESCHEDULE_CLOSED (`details.reason` RESERVATION_ENDS_BEFORE), SLOT_NOT_OFFERED, STALE_STATE, FORBIDDEN
 */
export function mayReschedule(
  booking: BookingState,
  input: {
    readonly by: ActorKind
    readonly at: EpochMs
    readonly to: Interval
    readonly reservation: Reservation | null
  },
): Result<void> {
  const move = transition(booking, { on: 'RESCHEDULED', by: input.by, at: input.at })
  if (!move.ok) return move
  const length = input.to.end - input.to.start
  if (length !== booking.endAt - booking.startAt) return err('SLOT_NOT_OFFERED', { reason: 'OTHER_LENGTH' })
  if (input.to.start <= input.at) return err('SLOT_NOT_OFFERED', { reason: 'NOT_A_LATER_TIME' })
  if (input.to.start <= earliestMove(booking.status, input.at))
    return err('SLOT_NOT_OFFERED', { reason: 'TOO_SOON_TO_RESERVE' })
  if (input.to.start >= latestMove(input.reservation, length))
    return err('RESCHEDULE_CLOSED', {
      reason: 'RESERVATION_ENDS_BEFORE',
      reservedUntil: endOf(input.reservation),
    })
  return ok()
}

function endOf(reservation: Reservation | null): EpochMs {
  if (reservation === null) return Number.POSITIVE_INFINITY
  return reservation.captureBefore ?? reservation.authorisedAt + RESERVATION_LIVES
}
