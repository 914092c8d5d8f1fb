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

/** The columns in which an offering keeps its price, and a booking its copy of it. */
export type PriceColumns = Pick<
  Booking,
  'priceMode' | 'currency' | 'priceMinor' | 'rateMinorPerMinute' | 'freeMinutes'
>

/** The terms as agreed, or as they would be. The database's CHECK guarantees that the amounts of each mode are there. */
export function termsOf(priced: PriceColumns & Pick<Booking, 'durationMinutes'>): PriceTerms {
  const currency = priced.currency as Currency
  const { durationMinutes } = priced
  switch (priced.priceMode) {
    case 'FREE':
      return { mode: 'FREE', currency, durationMinutes }
    case 'PER_SESSION':
      return { mode: 'PER_SESSION', currency, durationMinutes, priceMinor: priced.priceMinor ?? 0 }
    case 'PER_MINUTE':
      return {
        mode: 'PER_MINUTE',
        currency,
        rateMinorPerMinute: priced.rateMinorPerMinute ?? 0,
        freeMinutes: priced.freeMinutes,
        maxMinutes: durationMinutes,
      }
  }
}
