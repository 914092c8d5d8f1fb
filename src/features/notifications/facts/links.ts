import type { Locale } from '#src/i18n/locale.ts'
import { localePath } from '#src/i18n/paths.ts'

/** Where a mail about a booking leads: whole addresses in the reader's language. */
export interface Links {
  booking: string
  room: string
  receipt: string
  review: string
  expert: string
  refunds: string
}

export function linksOf(appUrl: string, locale: Locale, booking: { id: string; handle: string }): Links {
  const to = (path: string) => `${appUrl}${localePath(locale, path)}`
  return {
    booking: to(`/bookings/${booking.id}`),
    room: to(`/session/${booking.id}`),
    receipt: to(`/bookings/${booking.id}/receipt`),
    review: to(`/bookings/${booking.id}#review`),
    expert: to(`/experts/${booking.handle}`),
    refunds: to('/refunds'),
  }
}
