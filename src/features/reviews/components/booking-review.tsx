import { getTranslations } from 'next-intl/server'
import type { Side } from '#src/domain/access/side.ts'
import { otherName } from '#src/features/booking/components/status-words.ts'
import type { BookingView } from '#src/features/booking/read-booking.ts'
import { formatMoment } from '#src/i18n/format/date.ts'
import type { Locale } from '#src/i18n/locale.ts'
import type { FormAction } from '../../action-state.ts'
import { reviewableUntil } from '../review-window.ts'
import { ReviewForm } from './review-form.tsx'
import { WrittenReview } from './written-review.tsx'

interface BookingReviewProps {
  locale: Locale
  zone: string
  now: number
  booking: BookingView
  side: Side
  review: FormAction
  answerReview: FormAction
}

const STARS = [1, 2, 3, 4, 5] as const

/** On a booking's page: the review, or the form for it while it can be written. */
export async function BookingReview(props: BookingReviewProps) {
  const { locale, zone, now, booking, side, review, answerReview } = props
  const until = reviewableUntil(booking, booking.session)
  const t = await getTranslations({ locale, namespace: 'reviews' })
  const name = otherName(booking, side)
  if (booking.review)
    return (
      <section id="review" className="section-rule mt-10">
        <h2 className="title-28 mb-3">{side === 'LEARNER' ? t('yours') : t('theirs', { name })}</h2>
        <WrittenReview {...{ locale, zone, side, name, answerReview }} review={booking.review} />
      </section>
    )
  if (until === null || now > until) return null
  if (side === 'EXPERT')
    return <p className="mt-10 border-t border-rule pt-4 text-15 text-ink-2">{t('none', { name })}</p>
  return (
    <section id="review" className="section-rule mt-10">
      <h2 className="title-28">{t('ask', { name })}</h2>
      <p className="mt-1 mb-5 text-15 text-ink-2">
        {t('text', { name })} {t('until', { moment: formatMoment(locale, until, zone) })}
      </p>
      <ReviewForm
        action={review}
        bookingId={booking.id}
        locale={locale}
        labels={{
          stars: t('stars'),
          star: STARS.map((stars) => t(`star.${stars}`)),
          words: t('words'),
          wordsHelp: t('wordsHelp'),
          send: t('send'),
          sending: t('sending'),
        }}
      />
    </section>
  )
}
