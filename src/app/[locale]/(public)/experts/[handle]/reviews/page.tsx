import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { routes } from '#src/app/routes.ts'
import { expertHref, reviewsHref } from '#src/features/catalog/addresses.ts'
import { ExpertRating } from '#src/features/catalog/components/expert-rating.tsx'
import { ReviewQuote } from '#src/features/catalog/components/review-quote.tsx'
import { readReviews } from '#src/features/catalog/read-reviews.ts'
import { readerZone } from '#src/server/http/reader-zone.ts'
import { requestCtx } from '#src/server/http/request-ctx.ts'
import { Pagination } from '#src/ui/layout/pagination.tsx'
import { localeParam } from '../../../../_shell/locale-param.ts'
import { pageMetadata } from '../../../../_shell/page-metadata.ts'
import { expertOf } from '../read.ts'

type Props = PageProps<'/[locale]/experts/[handle]/reviews'>

const PAGE_SIZE = 20

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const locale = await localeParam(params)
  const { handle } = await params
  const { name, reviewCount } = await expertOf(handle, locale)
  const t = await getTranslations({ locale, namespace: 'expert.reviews' })
  return {
    ...(await pageMetadata(locale, {
      path: `${routes.expert(handle)}/reviews`,
      title: t('metaTitle', { name }),
      description: t('metaDescription', { name, count: reviewCount }),
    })),
    robots: (await searchParams).after ? { index: false, follow: true } : undefined,
  }
}

export default async function ReviewsPage({ params, searchParams }: Props) {
  const locale = await localeParam(params)
  const expert = await expertOf((await params).handle, locale)
  const { after } = await searchParams
  const t = await getTranslations({ locale, namespace: 'expert.reviews' })
  const zone = await readerZone()
  const { reviews, next } = await readReviews(await requestCtx(), {
    expertId: expert.expertId,
    size: PAGE_SIZE,
    after: typeof after === 'string' ? after : undefined,
  })
  return (
    <div className="max-w-[44em] pt-7">
      <p className="text-14">
        <Link href={expertHref(locale, expert)}>{t('back', { name: expert.name })}</Link>
      </p>
      <h1 className="title-48 mt-2">{t('heading', { name: expert.name })}</h1>
      <p className="mt-2 mb-6 text-ink-2">
        <ExpertRating locale={locale} rating={expert.rating} sessionsDone={expert.sessionsDone} />
      </p>
      {reviews.length === 0 && <p className="border-t border-rule pt-4 text-ink-2">{t('none')}</p>}
      <ul className="border-t-2 border-ink *:first:border-t-0">
        {reviews.map((review) => (
          <li key={review.id} className="border-t border-rule py-5">
            <ReviewQuote locale={locale} zone={zone} review={review} expertName={expert.firstName} />
          </li>
        ))}
      </ul>
      <Pagination
        label={t('pages')}
        previous={after ? { href: reviewsHref(locale, expert.handle), label: t('first') } : undefined}
        next={next ? { href: reviewsHref(locale, expert.handle, next), label: t('next') } : undefined}
      />
    </div>
  )
}
