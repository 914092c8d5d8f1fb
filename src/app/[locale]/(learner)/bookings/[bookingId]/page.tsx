import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { routes } from '#src/app/routes.ts'
import { agreedTitle } from '#src/features/booking/agreed-title.ts'
import { Agreement } from '#src/features/booking/components/agreement.tsx'
import { bookingLines } from '#src/features/booking/components/booking-lines.ts'
import { BookingNext } from '#src/features/booking/components/booking-next.tsx'
import { BookingOutcome } from '#src/features/booking/components/booking-outcome.tsx'
import { BookingProposal } from '#src/features/booking/components/booking-proposal.tsx'
import { BookingWords } from '#src/features/booking/components/booking-words.tsx'
import { isUnderWay } from '#src/features/booking/components/is-under-way.ts'
import { LiveRefresh } from '#src/features/booking/components/live-refresh.tsx'
import { statusText, statusTitle } from '#src/features/booking/components/status-words.ts'
import { BookingReview } from '#src/features/reviews/components/booking-review.tsx'
import { readerZone } from '#src/server/http/reader-zone.ts'
import { requestCtx } from '#src/server/http/request-ctx.ts'
import { localeParam } from '../../../_shell/locale-param.ts'
import { openBooking } from './_open.ts'
import { answer, answerReview, cancel, continuePaying, review } from './actions.ts'

type Props = PageProps<'/[locale]/bookings/[bookingId]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeParam(params), namespace: 'booking' })
  return { title: t('booking.title') }
}

/** One booking, for either of its two people: where it stands, what to do next, on which terms, what it came to. */
export default async function BookingPage({ params, searchParams }: Props) {
  const locale = await localeParam(params)
  const { bookingId } = await params
  const { booking, side, other } = await openBooking(locale, bookingId, routes.booking(bookingId))
  const zone = await readerZone()
  const now = (await requestCtx()).clock.now()
  const { unpaid } = await searchParams
  const text = statusText(locale, booking, side)
  return (
    <div className="max-w-[46em] pt-10" data-testid="booking" data-status={booking.status}>
      <LiveRefresh events={routes.bookingEvents(booking.id)} poll={isUnderWay(booking)} />
      <h1 className="title-48 wrap-anywhere">{statusTitle(locale, booking, side)}</h1>
      {text && <p className="lede mt-3">{text}</p>}
      <BookingProposal {...{ locale, zone, now, booking, side, answer }} zoneThere={other.timeZone} />
      <BookingOutcome {...{ locale, zone, booking, side }} />
      <Agreement
        {...{ locale, zone, other }}
        startAt={booking.startAt.getTime()}
        category={booking.categorySlug}
        title={agreedTitle(locale, booking)}
        lines={bookingLines(locale, booking, side, now, zone)}
      />
      <BookingNext
        {...{ locale, zone, now, booking, side, cancel, continuePaying }}
        unpaid={unpaid === '1'}
      />
      <BookingWords {...{ locale, booking, side }} />
      <BookingReview {...{ locale, zone, now, booking, side, review, answerReview }} />
    </div>
  )
}
