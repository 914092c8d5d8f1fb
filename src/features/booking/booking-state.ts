import type { BookingState } from '#src/domain/booking/transition.ts'
import type { PriceTerms } from '#src/domain/money/price-terms.ts'
import type { Currency } from '#src/domain/policy/money.ts'
import type { Booking } from '#src/generated/prisma/client.ts'

/** What the domain's rules need to know of a stored booking. */
export function stateOf(
  booking: Pick<Booking, 'status' | 'startAt' | 'endAt' | 'holdExpiresAt' | 'cancellationPolicy'>,
): BookingState {
  return {
    status: booking.status,
    startAt: booking.startAt.getTime(),
    endAt: booking.endAt.getTime(),
    holdExpiresAt: booking.holdExpiresAt?.getTime() ?? null,
    cancellationPolicy: booking.cancellationPolicy,
  }
}

/** The terms as agreed. The database's CHECK guarantees that the amounts of each mode are there. */
export function termsOf(
  booking: Pick<
    Booking,
    'priceMode' | 'currency' | 'priceMinor' | 'rateMinorPerMinute' | 'freeMinutes' | 'durationMinutes'
  >,
): PriceTerms {
  const currency = booking.currency as Currency
  const { durationMinutes } = booking
  switch (booking.priceMode) {
    case 'FREE':
      return { mode: 'FREE', currency, durationMinutes }
    case 'PER_SESSION':
      return { mode: 'PER_SESSION', currency, durationMinutes, priceMinor: booking.priceMinor ?? 0 }
    case 'PER_MINUTE':
      return {
        mode: 'PER_MINUTE',
        currency,
        rateMinorPerMinute: booking.rateMinorPerMinute ?? 0,
        freeMinutes: booking.freeMinutes,
        maxMinutes: durationMinutes,
      }
  }
}
