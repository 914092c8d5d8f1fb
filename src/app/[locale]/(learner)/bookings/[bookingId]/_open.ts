import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { z } from 'zod'
import type { Side } from '#src/domain/access/side.ts'
import { sideOf } from '#src/domain/access/side.ts'
import { type BookingView, readBooking } from '#src/features/booking/read-booking.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { localePath } from '#src/i18n/paths.ts'
import { signInPath } from '#src/server/auth/require-user.ts'
import { requestCtx } from '#src/server/http/request-ctx.ts'

export interface OpenedBooking {
  booking: BookingView
  side: Side
  /** Whom the reader meets. */
  other: { displayName: string; portraitKey: string | null; timeZone: string }
}

/**
 * The booking of an address, for one of its two people. Whoever is not signed in does that first and comes back;
 * for anybody else there is nothing here.
 */
export const openBooking = cache(
  async (locale: Locale, bookingId: string, page: string): Promise<OpenedBooking> => {
    if (!z.uuid().safeParse(bookingId).success) notFound()
    const ctx = await requestCtx()
    const found = await readBooking(ctx, bookingId)
    if (!found.ok && found.error.code === 'UNAUTHENTICATED')
      redirect(signInPath(locale, localePath(locale, page)))
    if (!found.ok) notFound()
    const booking = found.value
    const side = sideOf(ctx.actor, booking)
    // An admin may read it, but not here: this page is for acting on it.
    if (!side) notFound()
    const { learner, learnerTimeZone: timeZone, expert } = booking
    if (side === 'LEARNER') return { booking, side, other: expert }
    const { name: displayName, portraitKey } = learner
    return { booking, side, other: { displayName, portraitKey, timeZone } }
  },
)
