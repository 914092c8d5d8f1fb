import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { routes } from '#src/app/routes.ts'
import { isLocale } from '#src/i18n/locale.ts'
import { localePath } from '#src/i18n/paths.ts'

/** Where Stripe's page sends the learner back without having paid: the slot is still kept, the booking says so. */
export async function GET(_request: Request, { params }: RouteContext<'/[locale]/bookings/[bookingId]/pay'>) {
  const { locale, bookingId } = await params
  if (!z.uuid().safeParse(bookingId).success) notFound()
  redirect(`${localePath(isLocale(locale) ? locale : 'en', routes.booking(bookingId))}?unpaid=1`)
}
