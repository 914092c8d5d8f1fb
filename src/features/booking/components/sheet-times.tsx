import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { isoDateAt } from '#src/domain/time/iso-date.ts'
import type { OfferedSlots } from '#src/features/scheduling/offer-slots.ts'
import { formatDay, formatMoment } from '#src/i18n/format/date.ts'
import { formatMinutes } from '#src/i18n/format/duration.ts'
import { formatMoney } from '#src/i18n/format/money.ts'
import { formatTime, formatTimeThere, sameClock } from '#src/i18n/format/time.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { placeOfZone } from '#src/i18n/time-zone.ts'
import { cx } from '#src/ui/cx.ts'
import type { SheetChoice, SheetExpert, SheetOffering } from '../sheet.ts'
import { MinutesSelect } from './minutes-select.tsx'
import { sheetHref } from './sheet-href.ts'

interface SheetTimesProps {
  locale: Locale
  zone: string
  expert: SheetExpert
  chosen: SheetOffering
  choice: SheetChoice
  slots: OfferedSlots
  starts: readonly number[]
  path: string
}

/** The times of the chosen day in the reader's zone, the expert's under each where the clocks differ. */
export async function SheetTimes(props: SheetTimesProps) {
  const { locale, zone, expert, chosen, choice, slots, starts, path } = props
  const t = await getTranslations({ locale, namespace: 'booking' })
  const first = starts[0]
  return (
    <div className="px-5 py-3.5 md:pt-4 md:pb-[18px]">
      <p className="pb-2.5 text-14 text-ink-2">
        {first !== undefined && `${formatDay(locale, first, zone)}, `}
        {t('sheet.yourTime')} <b className="font-semibold text-ink">({placeOfZone(zone)})</b>
      </p>
      {first === undefined && (
        <NoTimes {...{ locale, zone, choice, path }} next={slots.next} words={t('sheet.noTimes')} />
      )}
      <ul
        aria-label={t('sheet.time')}
        className="mt-2 mb-4 grid max-h-[350px] grid-cols-3 gap-2 overflow-y-auto"
      >
        {starts.map((startAt) => {
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
                  'grid min-h-[58px] place-content-center justify-items-center rounded-2 border px-1 text-13 no-underline',
                  isChosen
                    ? 'border-ink bg-ink text-on-ink'
                    : 'border-rule-2 text-ink-3 hover:border-ink hover:bg-paper-2',
                )}
              >
                <b className={cx('title-22 num', !isChosen && 'text-ink')}>
                  {formatTime(locale, startAt, zone)}
                </b>
                {!sameClock(startAt, zone, expert.timeZone) &&
                  formatTimeThere(locale, startAt, expert.timeZone)}
              </Link>
            </li>
          )
        })}
      </ul>
      {chosen.durations.length > 1 && (
        <MinutesSelect
          label={chosen.priceMode === 'PER_MINUTE' ? t('sheet.most') : t('sheet.length')}
          value={choice.minutes}
          options={chosen.durations.map((minutes) => ({
            minutes,
            label: lengthLabel(minutes),
            href: sheetHref(path, { offeringId: chosen.id, minutes, from: choice.from, date: choice.date }),
          }))}
        />
      )}
    </div>
  )

  function lengthLabel(minutes: number): string {
    if (chosen.priceMode !== 'PER_MINUTE') return formatMinutes(minutes)
    const amount = formatMoney(locale, {
      amountMinor: (chosen.rateMinorPerMinute ?? 0) * minutes,
      currency: chosen.currency,
    })
    return t('sheet.atMostFor', { minutes: formatMinutes(minutes), amount })
  }
}

interface NoTimesProps extends Pick<SheetTimesProps, 'locale' | 'zone' | 'choice' | 'path'> {
  next: number | null
  words: string
}

/** Nothing in these days: the first time there is, one press away. */
function NoTimes({ locale, zone, choice, path, next, words }: NoTimesProps) {
  return (
    <p className="text-15">
      {words}
      {next !== null && (
        <>
          {' '}
          <Link
            href={sheetHref(path, {
              offeringId: choice.offeringId,
              minutes: choice.minutes,
              from: isoDateAt(next, zone),
              date: isoDateAt(next, zone),
            })}
            scroll={false}
          >
            {formatMoment(locale, next, zone)}
          </Link>
        </>
      )}
    </p>
  )
}
