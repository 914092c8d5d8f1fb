import type { ErrorCode } from '../errors.ts'
import type { Effect } from './effect.ts'
import type { ActorKind, BookingEventName } from './event.ts'
import type { BookingStatus } from './status.ts'
import type { TimeRule } from './time-rule.ts'

/** One way from a status to the next. */
export type Edge = {
  readonly from: BookingStatus
  readonly on: BookingEventName
  readonly by: readonly ActorKind[]
  /** Not before this instant. On an edge of SYSTEM alone it is the clock's to take: see `nextByTheClock`. */
  readonly notBefore?: TimeRule
  /** Not after this instant, itself still allowed. */
  readonly notAfter?: TimeRule
  /** The refusal outside those instants; STALE_STATE when not given. */
  readonly otherwise?: ErrorCode
  readonly to: BookingStatus
  readonly effects: readonly Effect[]
}

/** What follows when two people have met, however it ended. */
const HELD_TOGETHER: readonly Effect[] = ['CLOSE_ROOM', 'CAPTURE', 'COUNT_KEPT', 'ASK_FOR_REVIEW']

/**
 * The whole life of a booking. What is not in this table cannot happen.
 *
 * LIVE begins when both hear each other inside the booked time. A booking at which nobody came runs out like any
 * other and is settled for nothing. The five ends that are not SETTLED keep their name for good: the money that
 * follows from them is told by the payment.
 */
export const EDGES: readonly Edge[] = [
  // Holding and paying
  {
    from: 'HELD',
    on: 'PAYMENT_AUTHORISED',
    by: ['SYSTEM'],
    to: 'CONFIRMED',
    effects: ['CONFIRM_TO_BOTH'],
  },
  {
    from: 'HELD',
    on: 'CARD_SAVED',
    by: ['SYSTEM'],
    to: 'AWAITING_AUTHORISATION',
    effects: ['CONFIRM_TO_BOTH'],
  },
  { from: 'HELD', on: 'CONFIRMED_FREE', by: ['LEARNER'], to: 'CONFIRMED', effects: ['CONFIRM_TO_BOTH'] },
  {
    from: 'HELD',
    on: 'HOLD_RAN_OUT',
    by: ['SYSTEM'],
    notBefore: 'HOLD_END',
    to: 'LAPSED',
    effects: ['CLOSE_CHECKOUT'],
  },
  { from: 'HELD', on: 'HOLD_GIVEN_UP', by: ['LEARNER'], to: 'LAPSED', effects: ['CLOSE_CHECKOUT'] },

  // A payment that arrives after the hold: the slot, if it is still free
  {
    from: 'LAPSED',
    on: 'PAYMENT_AUTHORISED',
    by: ['SYSTEM'],
    notAfter: 'START',
    otherwise: 'HOLD_EXPIRED',
    to: 'CONFIRMED',
    effects: ['TAKE_SLOT_AGAIN', 'CONFIRM_TO_BOTH'],
  },
  {
    from: 'LAPSED',
    on: 'CARD_SAVED',
    by: ['SYSTEM'],
    notAfter: 'AUTHORISATION_DEADLINE',
    otherwise: 'HOLD_EXPIRED',
    to: 'AWAITING_AUTHORISATION',
    effects: ['TAKE_SLOT_AGAIN', 'CONFIRM_TO_BOTH'],
  },

  // The card is saved, the money not yet reserved
  {
    from: 'AWAITING_AUTHORISATION',
    on: 'PAYMENT_AUTHORISED',
    by: ['SYSTEM'],
    to: 'CONFIRMED',
    effects: ['TELL_LEARNER'],
  },
  {
    from: 'AWAITING_AUTHORISATION',
    on: 'AUTHORISATION_OVERDUE',
    by: ['SYSTEM'],
    notBefore: 'AUTHORISATION_DEADLINE',
    to: 'LAPSED',
    effects: ['CLOSE_CHECKOUT', 'TELL_BOTH'],
  },
  {
    from: 'AWAITING_AUTHORISATION',
    on: 'CANCELLED',
    by: ['LEARNER'],
    notAfter: 'START',
    otherwise: 'CANCELLATION_CLOSED',
    to: 'CANCELLED_BY_LEARNER',
    effects: ['CLOSE_CHECKOUT', 'TELL_BOTH'],
  },
  {
    from: 'AWAITING_AUTHORISATION',
    on: 'CANCELLED',
    by: ['EXPERT', 'ADMIN', 'SYSTEM'],
    notAfter: 'END',
    otherwise: 'CANCELLATION_CLOSED',
    to: 'CANCELLED_BY_EXPERT',
    effects: ['CLOSE_CHECKOUT', 'COUNT_BROKEN', 'TELL_BOTH'],
  },
  {
    from: 'AWAITING_AUTHORISATION',
    on: 'RESCHEDULED',
    by: ['LEARNER', 'EXPERT'],
    notAfter: 'FULL_REFUND_END',
    otherwise: 'RESCHEDULE_CLOSED',
    to: 'AWAITING_AUTHORISATION',
    effects: ['MOVE_SLOT', 'TELL_BOTH'],
  },

  // Agreed and paid for
  {
    from: 'CONFIRMED',
    on: 'AUTHORISATION_LOST',
    by: ['SYSTEM'],
    to: 'LAPSED',
    effects: ['CLOSE_ROOM', 'TELL_BOTH'],
  },
  {
    from: 'CONFIRMED',
    on: 'CANCELLED',
    by: ['LEARNER'],
    notAfter: 'START',
    otherwise: 'CANCELLATION_CLOSED',
    to: 'CANCELLED_BY_LEARNER',
    effects: ['SETTLE_CANCELLATION', 'CLOSE_ROOM', 'TELL_BOTH'],
  },
  {
    from: 'CONFIRMED',
    on: 'CANCELLED',
    by: ['EXPERT', 'ADMIN', 'SYSTEM'],
    notAfter: 'END',
    otherwise: 'CANCELLATION_CLOSED',
    to: 'CANCELLED_BY_EXPERT',
    effects: ['RELEASE_AUTHORISATION', 'CLOSE_ROOM', 'COUNT_BROKEN', 'TELL_BOTH'],
  },
  {
    from: 'CONFIRMED',
    on: 'RESCHEDULED',
    by: ['LEARNER', 'EXPERT'],
    notAfter: 'FULL_REFUND_END',
    otherwise: 'RESCHEDULE_CLOSED',
    to: 'CONFIRMED',
    effects: ['MOVE_SLOT', 'TELL_BOTH'],
  },
  {
    from: 'CONFIRMED',
    on: 'MET',
    by: ['SYSTEM'],
    notBefore: 'START',
    otherwise: 'ROOM_NOT_OPEN',
    to: 'LIVE',
    effects: [],
  },
  {
    from: 'CONFIRMED',
    on: 'EXPERT_DID_NOT_COME',
    by: ['SYSTEM'],
    notBefore: 'NO_SHOW',
    to: 'EXPERT_ABSENT',
    effects: ['RELEASE_AUTHORISATION', 'CLOSE_ROOM', 'COUNT_BROKEN', 'TELL_BOTH'],
  },
  {
    from: 'CONFIRMED',
    on: 'LEARNER_DID_NOT_COME',
    by: ['SYSTEM'],
    notBefore: 'NO_SHOW',
    to: 'LEARNER_ABSENT',
    effects: ['CAPTURE', 'CLOSE_ROOM', 'COUNT_KEPT', 'TELL_BOTH'],
  },
  {
    from: 'CONFIRMED',
    on: 'TIME_OVER',
    by: ['SYSTEM'],
    notBefore: 'END',
    to: 'ENDED',
    effects: ['CLOSE_ROOM', 'CAPTURE'],
  },

  // The session
  { from: 'LIVE', on: 'ENDED', by: ['LEARNER', 'EXPERT', 'ADMIN'], to: 'ENDED', effects: HELD_TOGETHER },
  { from: 'LIVE', on: 'CAP_REACHED', by: ['SYSTEM'], to: 'ENDED', effects: HELD_TOGETHER },
  { from: 'LIVE', on: 'TIME_OVER', by: ['SYSTEM'], notBefore: 'END', to: 'ENDED', effects: HELD_TOGETHER },
  {
    from: 'ENDED',
    on: 'SETTLED',
    by: ['SYSTEM'],
    to: 'SETTLED',
    effects: ['SEND_RECEIPT'],
  },
]
