import { expertShare } from '#src/domain/money/commission.ts'
import type { BookingFacts } from './booking-facts.ts'

/** The expert's part of a charge, after the commission that the booking agreed on. Minor units. */
export function shareOf({ booking }: Pick<BookingFacts, 'booking'>, chargeMinor: number): number {
  return expertShare(chargeMinor, booking.commissionBps)
}

/** What was reserved on the card at the time; 0 for a free booking, or one whose card was only saved. */
export function reservedOf({ booking }: Pick<BookingFacts, 'booking'>): number {
  return booking.payment?.authorisedMinor ?? 0
}
