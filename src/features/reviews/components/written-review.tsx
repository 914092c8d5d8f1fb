import { getTranslations } from 'next-intl/server'
import type { Side } from '#src/domain/access/side.ts'
import type { Review } from '#src/generated/prisma/client.ts'
import { formatDate } from '#src/i18n/format/date.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { Icon } from '#src/ui/icon.tsx'
import { star } from '#src/ui/icon-shapes.ts'
import type { FormAction } from '../../action-state.ts'
import { AnswerForm } from './answer-form.tsx'

interface WrittenReviewProps {
  locale: Locale
  zone: string
  side: Side
  /** First name of the other person. */
  name: string
  review: Review
  answerReview: FormAction
}

/** A review as it was published, and for the expert the answer to it. */
export async function WrittenReview(props: WrittenReviewProps) {
  const { locale, zone, side, name, review, answerReview } = props
  const t = await getTranslations({ locale, namespace: 'reviews' })
  return (
    <div className="grid gap-4">
      <figure>
        <p className="flex items-center gap-3 text-14 text-ink-2">
          <span role="img" aria-label={t('rated', { rating: review.rating })} className="flex text-ink">
            {[1, 2, 3, 4, 5].map((each) => (
              <Icon key={each} shape={star} filled={each <= review.rating} />
            ))}
          </span>
          {t('written', { date: formatDate(locale, review.createdAt, zone) })}
        </p>
        <blockquote
          lang={review.locale === locale ? undefined : review.locale}
          className="mt-2 font-serif text-[1.125rem]/[1.45] whitespace-pre-line wrap-anywhere"
        >
          {review.text || <span className="font-sans text-15 text-ink-2">{t('noWords')}</span>}
        </blockquote>
      </figure>
      {review.reply && (
        <div className="border-l-2 border-rule-2 pl-4">
          <b className="block text-13 font-semibold">
            {side === 'EXPERT' ? t('youAnswered') : t('answered', { name })}
          </b>
          <p className="whitespace-pre-line wrap-anywhere">{review.reply}</p>
        </div>
      )}
      {side === 'EXPERT' && (
        <AnswerForm
          action={answerReview}
          reviewId={review.id}
          reply={review.reply}
          labels={{
            change: t('change'),
            answer: t('answer'),
            answerHelp: t('answerHelp'),
            send: t('sendAnswer'),
            sending: t('sendingAnswer'),
            saved: t('saved'),
          }}
        />
      )}
    </div>
  )
}
