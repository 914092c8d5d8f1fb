import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { routes } from '#src/app/routes.ts'
import { isAppError } from '#src/domain/errors.ts'
import { readBooking } from '#src/features/booking/read-booking.ts'
import { syncCheckout } from '#src/features/payments/sync-checkout.ts'
import { isLocale } from '#src/i18n/locale.ts'
import { localePath } from '#src/i18n/paths.ts'
import { limited } from '#src/server/http/limited.ts'
import { requestCtx } from '#src/server/http/request-ctx.ts'

/**
 * Where Stripe's page sends the learner on. It does what the webhook does, whichever comes first; when Stripe
 * cannot be asked now the webhook will tell, and the booking's page waits for it.
 */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/[locale]/bookings/[bookingId]/paid'>,
) {
  const { locale, bookingId } = await params
  if (!z.uuid().safeParse(bookingId).success) notFound()
  const ctx = await requestCtx()
  const booking = await readBooking(ctx, bookingId)
  // Asked too often, Stripe is left alone: the webhook tells.
  if (booking.ok && (await limited(ctx, 'BOOK')) === null)
    await syncCheckout(ctx, bookingId).catch((error: unknown) => {
      if (!isAppError(error)) throw error
      ctx.log.warn({ error, booking: bookingId }, 'A payment could not be read on the way back')
    })
  redirect(localePath(isLocale(locale) ? locale : 'en', routes.booking(bookingId)))
}
