import { getTranslations } from 'next-intl/server'
import { isoDateAt } from '#src/domain/time/iso-date.ts'
import { startOfDate } from '#src/domain/time/wall-time.ts'
import { formatDay, formatMonth } from '#src/i18n/format/date.ts'
import { formatMoney } from '#src/i18n/format/money.ts'
import { capitalise, formatList } from '#src/i18n/format/sentence.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { Pagination } from '#src/ui/layout/pagination.tsx'
import type { EarningsEntry } from '../earnings/earnings-entry.ts'
import type { Earnings } from '../earnings/read-earnings.ts'
import { EarningsTable } from './earnings-table.tsx'

interface EarningsMonthProps {
  locale: Locale
  zone: string
  month: Earnings['month']
  canBePaid: boolean
  /** Address of the page; the month is its query. */
  path: string
}

/** A month day by day, the newest first, each day with what it brought. */
export async function EarningsMonth({ locale, zone, month, canBePaid, path }: EarningsMonthProps) {
  const t = await getTranslations({ locale, namespace: 'studio.earnings' })
  const days = Map.groupBy(month.entries, ({ startAt }) => isoDateAt(startAt, zone))
  const heading = capitalise(locale, formatMonth(locale, startOfDate(month.first, zone), zone))
  const to = (first: string | null, label: string) =>
    first ? { href: `${path}?month=${first}#days`, label } : undefined
  return (
    <section id="days" className="mt-14 scroll-mt-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 className="title-36">{t('days')}</h2>
        <p className="text-15 text-ink-2">{heading}</p>
      </div>
      {days.size === 0 && <p className="border-t border-rule py-5 text-ink-2">{t('noneMonth')}</p>}
      {[...days].map(([date, entries], index) => {
        const day = capitalise(locale, formatDay(locale, startOfDate(date, zone), zone))
        return (
          <section key={date} className="mt-6" aria-label={day}>
            <div className="flex items-baseline justify-between gap-4 border-b border-rule pb-1">
              <h3 className="text-[1.125rem]/[1.4]">{day}</h3>
              <b className="num text-15 font-semibold">{sums(locale, entries)}</b>
            </div>
            <EarningsTable
              {...{ locale, zone, entries, canBePaid }}
              caption={day}
              ofOneDay
              continued={index > 0}
            />
          </section>
        )
      })}
      <div className="mt-8">
        <Pagination
          label={t('months')}
          previous={to(month.later, t('later'))}
          next={to(month.earlier, t('earlier'))}
        />
      </div>
    </section>
  )
}

/** A day's shares; in several currencies where the expert changed theirs, never added up. */
function sums(locale: Locale, entries: readonly EarningsEntry[]): string {
  const byCurrency = Map.groupBy(entries, ({ currency }) => currency)
  const parts = [...byCurrency].map(([currency, found]) => {
    const amountMinor = found.reduce((total, { shareMinor }) => total + shareMinor, 0)
    return formatMoney(locale, { amountMinor, currency })
  })
  return formatList(locale, parts)
}
