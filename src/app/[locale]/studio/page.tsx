import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { routes } from '#src/app/routes.ts'
import { BookingsList } from '#src/features/booking/components/bookings-list.tsx'
import { listBookings } from '#src/features/booking/list-bookings.ts'
import { readPayoutState } from '#src/features/payments/read-payout-state.ts'
import { readHours } from '#src/features/scheduling/hours/read-hours.ts'
import { formatMoment } from '#src/i18n/format/date.ts'
import { localePath } from '#src/i18n/paths.ts'
import { ofPlace } from '#src/i18n/place.ts'
import { ButtonLink } from '#src/ui/button-link.tsx'
import { Empty } from '#src/ui/feedback/empty.tsx'
import { SectionHead } from '#src/ui/layout/section-head.tsx'
import { localeParam } from '../_shell/locale-param.ts'
import { openStudio } from './_expert.ts'
import { NextSession } from './_next-session.tsx'
import { PayoutNote } from './_payout-note.tsx'

type Props = PageProps<'/[locale]/studio'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeParam(params), namespace: 'studio.today' })
  return { title: t('meta') }
}

/** The expert's day: the next session with its door, and what comes after. */
export default async function StudioPage({ params }: Props) {
  const locale = await localeParam(params)
  const { ctx, zone } = await openStudio(locale)
  const [lists, payout] = await Promise.all([
    listBookings(ctx, { side: 'EXPERT' }),
    readPayoutState(ctx, { afresh: false }),
  ])
  if (!lists.ok) throw lists.error
  if (!payout.ok) throw payout.error
  const t = await getTranslations({ locale, namespace: 'studio.today' })
  const now = ctx.clock.now()
  const { coming } = lists.value
  const next = coming.find(({ status }) => status !== 'HELD')
  return (
    <div className="pt-9">
      <h1 className="title-48">{t('title')}</h1>
      <p className="mt-2 text-ink-2">{t('lede', { place: ofPlace(locale, zone) })}</p>
      <PayoutNote locale={locale} state={payout.value} />
      {next && <NextSession {...{ locale, zone, now }} row={next} />}
      <section className="section-rule mt-9">
        <SectionHead more={{ href: `${localePath(locale, routes.bookings)}?side=expert`, label: t('all') }}>
          {t('coming')}
        </SectionHead>
        {coming.length > 0 ? (
          <BookingsList {...{ locale, zone, now }} side="EXPERT" rows={coming} />
        ) : (
          <NothingComing />
        )}
      </section>
    </div>
  )

  async function NothingComing() {
    const hours = await readHours(ctx, null)
    const starts = hours.ok ? (hours.value.preview?.starts ?? []) : []
    return (
      <Empty title={t('none')} text={starts.length > 0 ? t('noneText') : t('noTimes')}>
        <ul className="num mb-4">
          {starts.slice(0, 3).map((start) => (
            <li key={start}>{formatMoment(locale, start, zone)}</li>
          ))}
        </ul>
        <ButtonLink href={localePath(locale, routes.hours)}>{t('hours')}</ButtonLink>
      </Empty>
    )
  }
}
