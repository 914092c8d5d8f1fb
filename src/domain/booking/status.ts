/** Where a booking stands. The same names, in the same order, as the database's enum. */
export const BOOKING_STATUSES = [
  'HELD',
  'AWAITING_AUTHORISATION',
  'CONFIRMED',
  'LIVE',
  'ENDED',
  'SETTLED',
  'LAPSED',
  'CANCELLED_BY_LEARNER',
  'CANCELLED_BY_EXPERT',
  'EXPERT_ABSENT',
  'LEARNER_ABSENT',
] as const

export type BookingStatus = (typeof BOOKING_STATUSES)[number]

/**
 * Those that take time in both calendars; the database's exclusion constraints name the same four. What is over
 * occupies nothing: an early end gives the rest of the slot back.
 */
export const ACTIVE_STATUSES = [
  'HELD',
  'AWAITING_AUTHORISATION',
  'CONFIRMED',
  'LIVE',
] as const satisfies readonly BookingStatus[]

/** Both count on it: past the hold, and not over. */
export const AGREED_STATUSES = [
  'AWAITING_AUTHORISATION',
  'CONFIRMED',
  'LIVE',
] as const satisfies readonly BookingStatus[]

/** Agreed and not begun: what is reminded of. */
export const COMING_STATUSES = [
  'AWAITING_AUTHORISATION',
  'CONFIRMED',
] as const satisfies readonly BookingStatus[]

/** Its room can be entered, in its time. */
export const ROOM_STATUSES = ['CONFIRMED', 'LIVE'] as const satisfies readonly BookingStatus[]

/** Something is still to happen: a meeting, a charge, or letting the money go. */
export const UNSETTLED_STATUSES = [...ACTIVE_STATUSES, 'ENDED'] as const satisfies readonly BookingStatus[]

/** What the two look back on. A hold or an agreement that lapsed came to nothing, and is no session of theirs. */
export const PAST_STATUSES = [
  'ENDED',
  'SETTLED',
  'CANCELLED_BY_LEARNER',
  'CANCELLED_BY_EXPERT',
  'EXPERT_ABSENT',
  'LEARNER_ABSENT',
] as const satisfies readonly BookingStatus[]

export function isActive(status: BookingStatus): boolean {
  return isOneOf(ACTIVE_STATUSES, status)
}

export function isOneOf(statuses: readonly BookingStatus[], status: BookingStatus): boolean {
  return statuses.includes(status)
}
