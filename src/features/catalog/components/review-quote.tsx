import { getTranslations } from 'next-intl/server'
import { formatDate } from '#src/i18n/format/date.ts'
import { formatRating } from '#src/i18n/format/number.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { Icon } from '#src/ui/icon.tsx'
import { star } from '#src/ui/icon-shapes.ts'
import type { ReviewEntry } from '../read-reviews.ts'

type ReviewQuoteProps = { locale: Locale; zone: string; review: ReviewEntry; expertName: string }

/** What a learner said, in the words and language in which they said it. */
export async function ReviewQuote({ locale, zone, review, expertName }: ReviewQuoteProps) {
  const t = await getTranslations({ locale, namespace: 'expert.reviews' })
  const date = formatDate(locale, review.at, zone)
  const name = review.by ?? '…'
  const { minutes } = review
  return (
    <figure>
      <blockquote
        lang={review.locale === locale ? undefined : review.locale}
        className="font-serif text-[1.125rem]/[1.45] whitespace-pre-line wrap-anywhere"
      >
        {review.text}
      </blockquote>
      <figcaption className="mt-2.5 flex flex-wrap gap-x-2.5 text-13 text-ink-2">
        <span className="num" title={t('rated', { rating: review.rating })}>
          <Icon shape={star} filled className="mr-1 size-[0.95em] align-[-0.1em] text-ink" />
          <span className="sr-only">{t('rated', { rating: review.rating })}</span>
          <span aria-hidden="true">{formatRating(locale, review.rating)}</span>
        </span>
        <span>{minutes === null ? t('byShort', { name, date }) : t('by', { name, minutes, date })}</span>
      </figcaption>
      {review.reply && (
        <p className="mt-3 border-l-2 border-rule-2 pl-3 text-15 text-ink-2 wrap-anywhere">
          <b className="block text-13 font-semibold">{t('reply', { name: expertName })}</b>
          {review.reply}
        </p>
      )}
    </figure>
  )
}
