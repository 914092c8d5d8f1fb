import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { routes } from '#src/app/routes.ts'
import { formatMoment } from '#src/i18n/format/date.ts'
import { formatDeduction, formatMoney } from '#src/i18n/format/money.ts'
import { formatTime } from '#src/i18n/format/time.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { localePath } from '#src/i18n/paths.ts'
import { cx } from '#src/ui/cx.ts'
import { type Column, Table } from '#src/ui/table.tsx'
import type { EarningsEntry } from '../earnings/earnings-entry.ts'
import { whatItWas, whereItIs } from './earnings-words.ts'

interface EarningsTableProps {
  locale: Locale
  zone: string
  caption: string
  entries: readonly EarningsEntry[]
  /** Whether the expert's account is ready for transfers. */
  canBePaid: boolean
  /** The day stands above the table: only the time is written. */
  ofOneDay?: boolean
  /** Another table with the same heads stands right above: said, not shown. */
  continued?: boolean
}

/** Sessions with what was charged, what is ours, what is the expert's, and where that is now. */
export async function EarningsTable(props: EarningsTableProps) {
  const { locale, zone, caption, entries, canBePaid, ofOneDay, continued } = props
  const t = await getTranslations({ locale, namespace: 'studio.earnings' })
  const money = (amountMinor: number, currency: string) => formatMoney(locale, { amountMinor, currency })
  const columns: Column<EarningsEntry>[] = [
    {
      key: 'session',
      head: t('session'),
      className: cx('num whitespace-nowrap', ofOneDay ? 'md:w-[8%]' : 'md:w-[14%]'),
      cell: ({ startAt }) =>
        ofOneDay ? formatTime(locale, startAt, zone) : formatMoment(locale, startAt, zone),
    },
    {
      key: 'learner',
      head: t('learner'),
      phone: 'title',
      className: 'wrap-anywhere',
      cell: (entry) => (
        <>
          <Link
            href={localePath(locale, routes.booking(entry.bookingId))}
            prefetch={false}
            className="font-semibold no-underline hover:underline"
          >
            {entry.learner}
          </Link>
          <span className="block text-14 font-normal text-ink-2">{whatItWas(locale, entry)}</span>
        </>
      ),
    },
    {
      key: 'charged',
      head: t('charged'),
      numeric: true,
      phone: 'hide',
      className: 'md:w-[9%]',
      cell: ({ capturedMinor, currency }) => money(capturedMinor, currency),
    },
    {
      key: 'commission',
      head: t('commission'),
      numeric: true,
      phone: 'hide',
      className: 'whitespace-nowrap md:w-[9%]',
      cell: ({ commissionMinor, currency }) =>
        formatDeduction(locale, { amountMinor: commissionMinor, currency }),
    },
    {
      key: 'share',
      head: t('share'),
      numeric: true,
      phone: 'share',
      className: 'font-semibold md:w-[9%]',
      cell: ({ shareMinor, currency }) => money(shareMinor, currency),
    },
    {
      key: 'reason',
      head: t('reason'),
      afterFigures: true,
      className: 'md:w-[34%]',
      cell: (entry) => whereItIs(locale, zone, entry, canBePaid),
    },
  ]
  return (
    <div className={cx(continued && '[&_thead]:sr-only')}>
      <Table caption={caption} columns={columns} rows={entries} rowKey={({ bookingId }) => bookingId} />
    </div>
  )
}
