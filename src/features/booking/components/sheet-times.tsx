import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { isoDateAt } from '#src/domain/time/iso-date.ts'
import type { OfferedSlots } from '#src/features/scheduling/list-days.ts'
import { formatDay, formatMoment } from '#src/i18n/format/date.ts'
import { capitalise } from '#src/i18n/format/sentence.ts'
import { formatTime, formatTimeThere, sameClock } from '#src/i18n/format/time.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { placeOfZone } from '#src/i18n/place.ts'
import { cx } from '#src/ui/cx.ts'
import type { SheetChoice, TimeChoice } from '../sheet.ts'
import { sheetHref } from './sheet-href.ts'

interface SheetTimesProps {
  locale: Locale
  zone: string
  /** The other person's zone: their time stands under each where the clocks differ. */
  zoneThere: string
  choice: TimeChoice & Partial<SheetChoice>
  slots: OfferedSlots
  path: string
  /** At the right end of the line that names the zone: a way to change it. */
  changeZone?: ReactNode
  /** Under the times: the length. */
  children?: ReactNode
}

const CELL =
  'grid min-h-[58px] place-content-center justify-items-center text-center rounded-2 border px-1 text-13 no-underline'

/** The times of the chosen day in the reader's zone. */
export async function SheetTimes(props: SheetTimesProps) {
  const { locale, zone, zoneThere, choice, slots, path, changeZone, children } = props
  const t = await getTranslations({ locale, namespace: 'booking' })
  const starts = slots.days.find(({ date }) => date === choice.date)?.starts ?? []
  const shown = [...starts, ...(choice.gone === null ? [] : [choice.gone])].sort((a, b) => a - b)
  const first = shown[0]
  return (
    <div className="px-5 py-3.5 md:pt-4 md:pb-[18px]">
      <div className="flex flex-wrap items-baseline gap-x-4 pb-2.5 text-14 text-ink-2">
        <p>
          {capitalise(
            locale,
            [first !== undefined && formatDay(locale, first, zone), t('sheet.yourTime')]
              .filter(Boolean)
              .join(', '),
          )}{' '}
          <b className="font-semibold text-ink">({placeOfZone(locale, zone)})</b>
        </p>
        {changeZone}
      </div>
      {starts.length === 0 && choice.gone === null && (
        <NoTimes {...{ locale, zone, choice, path }} next={slots.next} words={t('sheet.noTimes')} />
      )}
      <ul
        aria-label={t('sheet.time')}
        className="-mx-1.5 mt-0.5 mb-2.5 grid max-h-[362px] grid-cols-3 gap-2 overflow-y-auto p-1.5"
      >
        {shown.map((startAt) => {
          const time = formatTime(locale, startAt, zone)
          if (startAt === choice.gone)
            return (
              <li key={startAt} className={cx(CELL, 'border-rule bg-paper-2 text-ink-3')}>
                <s className="title-22 num">{time}</s>
                {t('sheet.justTaken')}
              </li>
            )
          const isChosen = startAt === choice.startAt
          return (
            <li key={startAt}>
              <Link
                href={sheetHref(path, { ...choice, startAt })}
                scroll={false}
                prefetch={false}
                aria-current={isChosen ? 'time' : undefined}
                data-start={startAt}
                className={cx(
                  CELL,
                  isChosen
                    ? 'border-ink bg-ink text-on-ink'
                    : 'border-rule-2 text-ink-3 hover:border-ink hover:bg-paper-2',
                )}
              >
                <b className={cx('title-22 num', !isChosen && 'text-ink')}>{time}</b>
                {!sameClock(startAt, zone, zoneThere) && formatTimeThere(locale, startAt, zoneThere)}
              </Link>
            </li>
          )
        })}
      </ul>
      {children}
    </div>
  )
}

interface NoTimesProps extends Pick<SheetTimesProps, 'locale' | 'zone' | 'choice' | 'path'> {
  next: number | null
  words: string
}

/** Nothing in these days: the first time there is, one press away. */
async function NoTimes({ locale, zone, choice: { offeringId, minutes }, path, next, words }: NoTimesProps) {
  const t = await getTranslations({ locale, namespace: 'booking' })
  if (next === null) return <p className="text-15">{t('sheet.noTimesAtAll')}</p>
  const date = isoDateAt(next, zone)
  return (
    <p className="text-15">
      {words}{' '}
      <Link href={sheetHref(path, { offeringId, minutes, from: date, date })} scroll={false}>
        {formatMoment(locale, next, zone)}
      </Link>
    </p>
  )
}
