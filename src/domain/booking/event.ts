import type { EpochMs } from '../time/instant.ts'

/** Who can make something happen to a booking. SYSTEM is the clock, the payment provider and the attendance log. */
export const ACTOR_KINDS = ['LEARNER', 'EXPERT', 'ADMIN', 'SYSTEM'] as const
export type ActorKind = (typeof ACTOR_KINDS)[number]

/** What can happen to a booking. */
export const BOOKING_EVENTS = [
  'PAYMENT_AUTHORISED',
  'CARD_SAVED',
  'CONFIRMED_FREE',
  'HOLD_RAN_OUT',
  'HOLD_GIVEN_UP',
  'AUTHORISATION_OVERDUE',
  /** The reservation was let go by the bank or by hand. */
  'AUTHORISATION_LOST',
  'CANCELLED',
  'RESCHEDULED',
  'MET',
  'EXPERT_DID_NOT_COME',
  'LEARNER_DID_NOT_COME',
  'ENDED',
  'CAP_REACHED',
  'TIME_OVER',
  'SETTLED',
] as const
export type BookingEventName = (typeof BOOKING_EVENTS)[number]

export type BookingEvent = {
  readonly on: BookingEventName
  readonly by: ActorKind
  readonly at: EpochMs
}
