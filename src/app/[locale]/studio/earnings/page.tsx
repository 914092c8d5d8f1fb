import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { routes } from '#src/app/routes.ts'
import { COMMISSION_BPS } from '#src/domain/policy/money.ts'
import { BestWeek } from '#src/features/payments/components/best-week.tsx'
import { EarningsChart } from '#src/features/payments/components/earnings-chart.tsx'
import { EarningsMonth } from '#src/features/payments/components/earnings-month.tsx'
import { EarningsTable } from '#src/features/payments/components/earnings-table.tsx'
import { EarningsTotals } from '#src/features/payments/components/earnings-totals.tsx'
import { readEarnings } from '#src/features/payments/earnings/read-earnings.ts'
import { readPayoutState } from '#src/features/payments/read-payout-state.ts'
import { formatMoney } from '#src/i18n/format/money.ts'
import { formatShare } from '#src/i18n/format/number.ts'
import { formatList } from '#src/i18n/format/sentence.ts'
import { localePath } from '#src/i18n/paths.ts'
import { ofPlace } from '#src/i18n/place.ts'
import { buttonClass } from '#src/ui/button-class.ts'
import { Empty } from '#src/ui/feedback/empty.tsx'
import { localeParam } from '../../_shell/locale-param.ts'
import { openStudio } from '../_expert.ts'
import { PayoutNote } from '../_payout-note.tsx'

type Props = PageProps<'/[locale]/studio/earnings'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeParam(params), namespace: 'studio.earnings' })
  return { title: t('meta') }
}

/** The expert's money: what is held and why, what is on its way, what was paid, week by week and day by day. */
export default async function EarningsPage({ params, searchParams }: Props) {
  const locale = await localeParam(params)
  const { ctx, zone } = await openStudio(locale)
  const { month } = await searchParams
  const [earnings, payout] = await Promise.all([
    readEarnings(ctx, { zone, month: typeof month === 'string' ? month : null }),
    readPayoutState(ctx, { afresh: false }),
  ])
  if (!earnings.ok) throw earnings.error
  if (!payout.ok) throw payout.error
  const t = await getTranslations({ locale, namespace: 'studio.earnings' })
  const { totals, weeks, unpaid } = earnings.value
  const canBePaid = payout.value === 'READY'
  const path = localePath(locale, routes.earnings)
  const inAll = totals
    .filter(({ held, available }) => held.amountMinor + available.amountMinor > 0)
    .map(({ currency, held, available }) =>
      formatMoney(locale, { amountMinor: held.amountMinor + available.amountMinor, currency }),
    )
  return (
    <div className="pt-9">
      <div className="flex flex-wrap items-end justify-between gap-4">
        <div>
          <h1 className="title-48">{t.rich('title', { em: (chunks) => <em>{chunks}</em> })}</h1>
          <p className="mt-2 text-ink-2">
            {t('lede', { share: formatShare(locale, COMMISSION_BPS), place: ofPlace(locale, zone) })}
          </p>
        </div>
        {totals.length > 0 && (
          // A file, not a page: the router must not fetch it.
          <a href={`${path}/csv`} className={buttonClass({ size: 'small' })}>
            {t('csv')}
          </a>
        )}
      </div>
      <PayoutNote locale={locale} state={payout.value} />
      {totals.length === 0 && (
        <div className="mt-8">
          <Empty title={t('none')} text={t('noneText')} />
        </div>
      )}
      {totals.map((each) => (
        <EarningsTotals key={each.currency} {...{ locale, canBePaid }} totals={each} />
      ))}
      {totals[0] && (
        <>
          <div className="mt-8 grid gap-x-12 gap-y-6 lg:grid-cols-[minmax(0,720px)_minmax(0,1fr)]">
            <EarningsChart {...{ locale, zone, weeks }} currency={totals[0].currency} />
            <BestWeek {...{ locale, zone, weeks }} currency={totals[0].currency} />
          </div>
          <section className="mt-14">
            <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-4">
              <h2 className="title-36">{t('why')}</h2>
              {inAll.length > 0 && (
                <p className="num text-14 text-ink-2">{t('inAll', { amount: formatList(locale, inAll) })}</p>
              )}
            </div>
            {unpaid.length > 0 ? (
              <EarningsTable {...{ locale, zone, canBePaid }} caption={t('why')} entries={unpaid} />
            ) : (
              <p className="border-t border-rule py-5 text-ink-2">{t('nothingHeld')}</p>
            )}
          </section>
          <EarningsMonth {...{ locale, zone, canBePaid, path }} month={earnings.value.month} />
        </>
      )}
    </div>
  )
}
