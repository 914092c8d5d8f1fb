import { getTranslations } from 'next-intl/server'
import type { FormAction } from '#src/features/action-state.ts'
import { capitalise } from '#src/i18n/format/sentence.ts'
import { dateTimeFormat } from '#src/i18n/format/time.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { SectionHead } from '#src/ui/layout/section-head.tsx'
import { WEEKDAYS } from '../hours/hours.schema.ts'
import type { OwnHours } from '../hours/read-hours.ts'
import { WeekForm } from './week-form.tsx'

const MOST_RANGES = 12

/** The expert's week, day by day, with any number of ranges. */
export async function WeeklySection({
  locale,
  hours,
  save,
}: {
  locale: Locale
  hours: OwnHours
  save: FormAction
}) {
  const t = await getTranslations({ locale, namespace: 'studio.hours' })
  const days = WEEKDAYS.map((weekday) => ({
    weekday,
    name: weekdayName(locale, weekday),
    ranges: hours.weekly
      .filter((range) => range.weekday === weekday)
      .sort((a, b) => a.startMinute - b.startMinute)
      .map(({ startMinute, endMinute }) => ({ start: wallTime(startMinute), end: wallTime(endMinute) })),
  }))
  return (
    <section className="section-rule mt-9">
      <SectionHead>{t('weekly')}</SectionHead>
      <p className="mb-3 text-15 text-ink-2">{t('weeklyText')}</p>
      <WeekForm
        action={save}
        days={days}
        rangeLabels={days.map(({ name: day }) =>
          Array.from({ length: MOST_RANGES }, (_, index) => t('rangeOf', { day, number: index + 1 })),
        )}
        labels={{
          closed: t('closed'),
          from: t('from'),
          to: t('to'),
          add: t('add'),
          remove: t('remove'),
          save: t('save'),
          saving: t('saving'),
          saved: t('saved'),
          unsaved: t('unsaved'),
        }}
      />
    </section>
  )
}

/** 5 January 1970 was a Monday. */
function weekdayName(locale: Locale, weekday: number): string {
  const format = dateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' })
  return capitalise(locale, format.format((weekday + 3) * 86_400_000))
}

/** `1440` is midnight at the end of the day: a time field writes it `00:00`. */
function wallTime(minute: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(Math.floor(minute / 60) % 24)}:${two(minute % 60)}`
}
