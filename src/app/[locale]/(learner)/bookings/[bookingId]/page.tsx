import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { routes } from '#src/app/routes.ts'
import { Agreement } from '#src/features/booking/components/agreement.tsx'
import { bookingLines } from '#src/features/booking/components/booking-lines.ts'
import { BookingNext } from '#src/features/booking/components/booking-next.tsx'
import { BookingOutcome } from '#src/features/booking/components/booking-outcome.tsx'
import { readBooking } from '#src/features/booking/read-booking.ts'
import { localePath } from '#src/i18n/paths.ts'
import { readerZone } from '#src/server/http/reader-zone.ts'
import { requestCtx } from '#src/server/http/request-ctx.ts'
import { localeParam } from '../../../_shell/locale-param.ts'
import { cancel, continuePaying } from './actions.ts'

export async function generateMetadata({
  params,
}: PageProps<'/[locale]/bookings/[bookingId]'>): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeParam(params), namespace: 'booking' })
  return { title: t('booking.title') }
}

/** One booking, for either of its two people: where it stands, what to do next, on which terms, what it came to. */
export default async function BookingPage({
  params,
  searchParams,
}: PageProps<'/[locale]/bookings/[bookingId]'>) {
  const locale = await localeParam(params)
  const { bookingId } = await params
  const ctx = await requestCtx()
  const found = await readBooking(ctx, bookingId)
  if (!found.ok && found.error.code === 'UNAUTHENTICATED') {
    const here = localePath(locale, routes.booking(bookingId))
    redirect(`${localePath(locale, routes.signIn)}?next=${encodeURIComponent(here)}`)
  }
  if (!found.ok || ctx.actor.kind !== 'USER') notFound()
  const booking = found.value
  const side = booking.learnerId === ctx.actor.userId ? 'LEARNER' : 'EXPERT'
  const t = await getTranslations({ locale, namespace: 'booking' })
  const zone = await readerZone()
  const now = ctx.clock.now()
  const { unpaid } = await searchParams
  return (
    <div className="max-w-[46em] pt-10" data-testid="booking" data-status={booking.status}>
      <h1 className="title-48">{t(`booking.status.${booking.status}`, { side })}</h1>
      <BookingNext
        {...{ locale, zone, now, booking, side, cancel, continuePaying }}
        unpaid={unpaid === '1'}
      />
      <BookingOutcome {...{ locale, zone, booking, side }} />
      <Agreement
        {...{ locale, zone }}
        startAt={booking.startAt.getTime()}
        expert={booking.expert}
        category={booking.categorySlug}
        title={booking.title}
        lines={bookingLines(locale, booking, now, zone)}
      />
    </div>
  )
}
