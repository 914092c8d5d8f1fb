import type { EpochMs } from '../time/instant.ts'
import { type ActorKind, BOOKING_EVENTS, type BookingEventName } from './event.ts'
import { type BookingState, transition } from './transition.ts'

/** What somebody may make happen to a booking at an instant, by the machine's own table: a page offers no more. */
export function actsOn(booking: BookingState, by: ActorKind, at: EpochMs): ReadonlySet<BookingEventName> {
  return new Set(BOOKING_EVENTS.filter((on) => transition(booking, { on, by, at }).ok))
}
