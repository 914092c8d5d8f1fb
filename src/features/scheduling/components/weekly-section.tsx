import { getTranslations } from 'next-intl/server'
import type { FormAction } from '#src/features/action-state.ts'
import { capitalise } from '#src/i18n/format/sentence.ts'
import { dateTimeFormat } from '#src/i18n/format/time.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { SectionHead } from '#src/ui/layout/section-head.tsx'
import { WEEKDAYS } from '../hours/hours.schema.ts'
import type { OwnHours } from '../hours/read-hours.ts'
import { rangeTexts } from './range-texts.ts'
import { rangesForForm } from './ranges.ts'
import { WeekForm } from './week-form.tsx'
import { ZoneForm } from './zone-form.tsx'

interface WeeklySectionProps {
  locale: Locale
  hours: OwnHours
  save: FormAction
  changeZone: FormAction
}

/** The expert's week, day by day, with any number of ranges, and by which clock it is meant. */
export async function WeeklySection({ locale, hours, save, changeZone }: WeeklySectionProps) {
  const t = await getTranslations({ locale, namespace: 'studio.hours' })
  const { zone, weekly } = hours
  const days = WEEKDAYS.map((weekday) => ({
    weekday,
    name: weekdayName(locale, weekday),
    ranges: rangesForForm(weekly.filter((range) => range.weekday === weekday)),
  }))
  const { labels, nameRanges } = rangeTexts(locale)
  return (
    <section className="section-rule mt-9">
      <SectionHead>{t('weekly')}</SectionHead>
      <p className="mb-3 text-15 text-ink-2">{t('weeklyText')}</p>
      <WeekForm
        action={save}
        days={days}
        rangeLabels={days.map(({ name }) => nameRanges(name))}
        labels={{
          ...labels,
          save: t('save'),
          saving: t('saving'),
          saved: t('saved'),
          unsaved: t('unsaved'),
        }}
      />
      <ZoneForm
        // After saving, folded again around the zone that was stored.
        key={zone}
        action={changeZone}
        zone={zone}
        zones={zoneOptions(zone)}
        labels={{
          open: t('zoneOpen'),
          text: t('zoneText'),
          zone: t('zone'),
          save: t('zoneSave'),
          saving: t('zoneSaving'),
        }}
      />
    </section>
  )
}

/** Every zone that Intl knows, and the one kept, which may be an alias that it does not list. */
function zoneOptions(own: string) {
  const zones = new Set([...Intl.supportedValuesOf('timeZone'), own])
  return [...zones].sort().map((value) => ({ value, label: value.replaceAll('_', ' ') }))
}

/** 5 January 1970 was a Monday. */
function weekdayName(locale: Locale, weekday: number): string {
  const format = dateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' })
  return capitalise(locale, format.format((weekday + 3) * 86_400_000))
}
