import type { EpochMs } from '../time/instant.ts'
import { deadlineOf } from './time-rule.ts'
import type { BookingState } from './transition.ts'

/**
 * What the clock alone brings about in each status. Not showing up is not among it: that takes the attendance
 * log, and a bare clock would punish the one who came. Sweeps find whose moment may have come; this decides.
 */
const BY_THE_CLOCK = {
  HELD: { on: 'HOLD_RAN_OUT', at: 'HOLD_END' },
  AWAITING_AUTHORISATION: { on: 'AUTHORISATION_OVERDUE', at: 'AUTHORISATION_DEADLINE' },
  CONFIRMED: { on: 'TIME_OVER', at: 'END' },
  LIVE: { on: 'TIME_OVER', at: 'END' },
} as const

type ByTheClock = typeof BY_THE_CLOCK

export type ClockEvent = { readonly on: ByTheClock[keyof ByTheClock]['on']; readonly at: EpochMs }

/** The next event that time will bring to a booking, and when; null when time changes nothing any more. */
export function nextByTheClock(booking: BookingState): ClockEvent | null {
  if (!(booking.status in BY_THE_CLOCK)) return null
  const rule = BY_THE_CLOCK[booking.status as keyof ByTheClock]
  return { on: rule.on, at: deadlineOf(rule.at, booking) }
}
