import { getTranslations } from 'next-intl/server'
import type { Ctx } from '#src/features/ports.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { SectionHead } from '#src/ui/layout/section-head.tsx'
import { reviewsHref } from '../addresses.ts'
import type { ExpertPage } from '../read-expert.ts'
import { readReviews } from '../read-reviews.ts'
import { ReviewQuote } from './review-quote.tsx'

const SHOWN = 3

type ExpertReviewsProps = { ctx: Ctx; locale: Locale; zone: string; expert: ExpertPage }

/** The three newest reviews, and the way to all of them. */
export async function ExpertReviews({ ctx, locale, zone, expert }: ExpertReviewsProps) {
  const t = await getTranslations({ locale, namespace: 'expert.reviews' })
  const { reviews, next } = await readReviews(ctx, { expertId: expert.expertId, size: SHOWN })
  const all = { href: reviewsHref(locale, expert.handle), label: t('all', { count: expert.reviewCount }) }
  return (
    <section id="reviews" className="section-rule mt-12 scroll-mt-4 md:mt-16">
      <SectionHead more={next === null ? undefined : all}>{t('title')}</SectionHead>
      {reviews.length === 0 ? (
        <p className="border-t border-rule pt-4 text-ink-2">{t('none')}</p>
      ) : (
        <div className="mt-2 grid md:mt-4 lg:grid-cols-3">
          {reviews.map((review) => (
            <div
              key={review.id}
              className="border-t border-rule py-3.5 lg:border-l lg:px-7 lg:pt-4 lg:pb-0 lg:first:border-l-0 lg:first:pl-0"
            >
              <ReviewQuote locale={locale} zone={zone} review={review} expertName={expert.firstName} />
            </div>
          ))}
        </div>
      )}
    </section>
  )
}
