import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { routes } from '#src/app/routes.ts'
import { BookingsList } from '#src/features/booking/components/bookings-list.tsx'
import { type ListSide, listBookings } from '#src/features/booking/list-bookings.ts'
import { localePath } from '#src/i18n/paths.ts'
import { readerZone } from '#src/server/http/reader-zone.ts'
import { requestCtx } from '#src/server/http/request-ctx.ts'
import { ButtonLink } from '#src/ui/button-link.tsx'
import { Empty } from '#src/ui/feedback/empty.tsx'
import { Pagination } from '#src/ui/layout/pagination.tsx'
import { SectionHead } from '#src/ui/layout/section-head.tsx'
import { localeParam } from '../../../_shell/locale-param.ts'
import { SideTabs } from './_side-tabs.tsx'

export async function generateMetadata({ params }: PageProps<'/[locale]/bookings'>): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeParam(params), namespace: 'booking.list' })
  return { title: t('meta') }
}

/** Everything that one person has booked, and on the other side what others booked with them. */
export default async function BookingsPage({ params, searchParams }: PageProps<'/[locale]/bookings'>) {
  const locale = await localeParam(params)
  const query = await searchParams
  const t = await getTranslations({ locale, namespace: 'booking.list' })
  const here = localePath(locale, routes.bookings)
  const ctx = await requestCtx()
  const { actor } = ctx
  const isExpert = actor.kind === 'USER' && actor.expertId !== null
  const side: ListSide = query.side === 'expert' && isExpert ? 'EXPERT' : 'LEARNER'
  const before = typeof query.before === 'string' ? query.before : undefined
  const lists = await listBookings(ctx, { side, before })
  if (!lists.ok) throw lists.error
  const { coming, past, older } = lists.value
  const common = { locale, side, zone: await readerZone(), now: ctx.clock.now() }
  const sideQuery = side === 'EXPERT' ? 'side=expert' : ''
  return (
    <div className="pt-10">
      <h1 className="title-48">{t('title')}</h1>
      {isExpert && (
        <SideTabs
          label={t('sides')}
          tabs={[
            { href: here, label: t('asLearner'), chosen: side === 'LEARNER' },
            { href: `${here}?side=expert`, label: t('asExpert'), chosen: side === 'EXPERT' },
          ]}
        />
      )}
      {!before && (
        <section className="section-rule mt-8">
          <SectionHead>{t('coming')}</SectionHead>
          {coming.length > 0 ? (
            <BookingsList {...common} rows={coming} />
          ) : (
            <Empty title={t(`none.${side}`)} text={t(`noneText.${side}`)}>
              <ButtonLink
                kind="ink"
                href={localePath(locale, side === 'LEARNER' ? routes.search : routes.hours)}
              >
                {t(`noneAction.${side}`)}
              </ButtonLink>
            </Empty>
          )}
        </section>
      )}
      <section className="section-rule mt-10">
        <SectionHead>{t('past')}</SectionHead>
        {past.length > 0 ? (
          <BookingsList {...common} rows={past} />
        ) : (
          <p className="border-t border-rule py-4 text-ink-2">{t('noPast')}</p>
        )}
      </section>
      <Pagination
        label={t('pages')}
        previous={before ? { href: `${here}?${sideQuery}`, label: t('newest') } : undefined}
        next={older ? { href: `${here}?${sideQuery}&before=${older}`, label: t('older') } : undefined}
      />
    </div>
  )
}
