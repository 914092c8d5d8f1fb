import type { MeterTerms } from '#src/domain/attendance/meter.ts'
import { isOneOf, ROOM_STATUSES } from '#src/domain/booking/status.ts'
import { type Err, err } from '#src/domain/errors.ts'
import { LOBBY_OPENS_BEFORE, ROOM_CLOSES_AFTER } from '#src/domain/policy/session.ts'
import { termsOf } from '#src/features/booking/booking-state.ts'
import type { Booking } from '#src/generated/prisma/client.ts'

/** When the door of a booking's room is open. Epoch milliseconds. */
export function roomHours(booking: Pick<Booking, 'startAt' | 'endAt'>): {
  opensAt: number
  closesAt: number
} {
  return {
    opensAt: booking.startAt.getTime() - LOBBY_OPENS_BEFORE,
    closesAt: booking.endAt.getTime() + ROOM_CLOSES_AFTER,
  }
}

/** Why the door of a booking's room does not open now, for whoever may enter it; null where it does. */
export function doorRefusal(booking: Pick<Booking, 'status' | 'startAt' | 'endAt'>, now: number): Err | null {
  const { opensAt, closesAt } = roomHours(booking)
  if (!hasRoom(booking) || now >= closesAt) return err('ROOM_CLOSED', { status: booking.status })
  return now < opensAt ? err('ROOM_NOT_OPEN', { opensAt }) : null
}

/** What of a booking decides its meter. */
export function meterTermsOf(booking: Booking): MeterTerms {
  return {
    price: termsOf(booking),
    window: { start: booking.startAt.getTime(), end: booking.endAt.getTime() },
  }
}

/** What of a booking decides its verdict. */
export function judgedBy(booking: Pick<Booking, 'startAt' | 'endAt' | 'priceMode'>) {
  return { startAt: booking.startAt.getTime(), endAt: booking.endAt.getTime(), mode: booking.priceMode }
}

/** Whether a booking has a room at all: agreed, and not over. */
export function hasRoom(booking: Pick<Booking, 'status'>): boolean {
  return isOneOf(ROOM_STATUSES, booking.status)
}
