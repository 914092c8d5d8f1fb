import type { BookingView } from '../read-booking.ts'

/** Whether something must come to its end within moments: a payment, the price, a release of money. */
export function isUnderWay({ status, payment }: BookingView): boolean {
  if (status === 'HELD' || status === 'ENDED') return true
  const over = !['CONFIRMED', 'LIVE', 'AWAITING_AUTHORISATION'].includes(status)
  return over && payment?.status === 'AUTHORISED'
}
