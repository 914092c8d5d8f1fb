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

export function isActive(status: BookingStatus): boolean {
  return (ACTIVE_STATUSES as readonly BookingStatus[]).includes(status)
}
