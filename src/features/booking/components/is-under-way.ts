import { isActive } from '#src/domain/booking/status.ts'
import type { BookingView } from '../read-booking.ts'

/** Whether something must come to its end within moments: a payment, the price, a release of money. */
export function isUnderWay({ status, payment }: BookingView): boolean {
  if (status === 'HELD' || status === 'ENDED') return true
  return !isActive(status) && payment?.status === 'AUTHORISED'
}
