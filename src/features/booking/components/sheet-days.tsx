import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { startOfDate } from '#src/domain/time/wall-time.ts'
import type { OfferedSlots } from '#src/features/scheduling/list-days.ts'
import { dayParts, formatDay } from '#src/i18n/format/date.ts'
import { daysBetween } from '#src/i18n/format/relative-day.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { cx } from '#src/ui/cx.ts'
import { VisuallyHidden } from '#src/ui/visually-hidden.tsx'
import type { SheetChoice, TimeChoice } from '../sheet.ts'
import { sheetHref } from './sheet-href.ts'

interface SheetDaysProps {
  locale: Locale
  zone: string
  now: number
  slots: OfferedSlots
  /** An offering and a length stay in the addresses, where there are any to choose from. */
  choice: TimeChoice & Partial<SheetChoice>
  path: string
}

/** Seven days and how many times each has; a row to swipe on phones. */
export async function SheetDays({ locale, zone, now, slots, choice, path }: SheetDaysProps) {
  const t = await getTranslations({ locale, namespace: 'booking' })
  const { offeringId, minutes, from } = choice
  return (
    <nav
      aria-label={t('sheet.day')}
      className="flex overflow-x-auto border-b max-md:[&_a]:-outline-offset-3 border-rule md:block md:overflow-visible md:border-r md:border-b-0 md:py-2"
    >
      {slots.days.map(({ date, starts }) => {
        const noon = startOfDate(date, zone) + 12 * 3_600_000
        const { weekday, day } = dayParts(locale, noon, zone)
        const away = daysBetween(now, noon, zone)
        const count = t('sheet.times', { count: starts.length })
        const caption =
          starts.length === 0
            ? t('sheet.none')
            : away === 0
              ? t('sheet.today')
              : away === 1
                ? t('sheet.tomorrow')
                : count
        const look =
          'relative grid min-w-18 grid-cols-1 justify-items-center gap-0.5 px-2 py-2.5 text-center text-15 no-underline md:min-h-[46px] md:w-full md:grid-cols-[44px_32px_1fr] md:items-baseline md:justify-items-start md:gap-1 md:text-left md:px-[18px] md:py-2'
        const content = (
          <>
            <span>{weekday}</span>
            <span className="title-20 num">{day}</span>
            <small className="num text-13 md:justify-self-end">{caption}</small>
          </>
        )
        if (starts.length === 0)
          return (
            <span key={date} className={cx(look, 'text-ink-3')}>
              {content}
            </span>
          )
        const isChosen = date === choice.date
        return (
          <Link
            key={date}
            href={sheetHref(path, { offeringId, minutes, from, date })}
            scroll={false}
            prefetch={false}
            aria-current={isChosen ? 'date' : undefined}
            className={cx(look, isChosen ? 'bg-ink text-on-ink' : 'hover:bg-paper-3 [&_small]:text-ink-3')}
          >
            <span aria-hidden="true" className="contents">
              {content}
            </span>
            <VisuallyHidden>{`${formatDay(locale, noon, zone)}, ${count}`}</VisuallyHidden>
          </Link>
        )
      })}
      <DayPager
        {...{ path, choice }}
        earlier={slots.earlier}
        later={slots.later}
        labels={[t('sheet.earlier'), t('sheet.later')]}
      />
    </nav>
  )
}

interface DayPagerProps
  extends Pick<SheetDaysProps, 'path' | 'choice'>,
    Pick<OfferedSlots, 'earlier' | 'later'> {
  labels: readonly [string, string]
}

function DayPager({ path, choice: { offeringId, minutes }, earlier, later, labels }: DayPagerProps) {
  const look = 'inline-flex min-h-11 items-center px-[18px] text-14 whitespace-nowrap md:min-h-9'
  return (
    <div className="flex md:justify-between md:pt-1">
      {earlier && (
        <Link
          href={sheetHref(path, { offeringId, minutes, from: earlier })}
          scroll={false}
          prefetch={false}
          className={look}
        >
          {labels[0]}
        </Link>
      )}
      {later && (
        <Link
          href={sheetHref(path, { offeringId, minutes, from: later })}
          scroll={false}
          prefetch={false}
          className={cx(look, 'ml-auto')}
        >
          {labels[1]}
        </Link>
      )}
    </div>
  )
}
