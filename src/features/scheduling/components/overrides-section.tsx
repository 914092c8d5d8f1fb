import { getTranslations } from 'next-intl/server'
import type { DateOverride } from '#src/domain/scheduling/types.ts'
import { isoDateAt } from '#src/domain/time/iso-date.ts'
import type { FormAction } from '#src/features/action-state.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { SectionHead } from '#src/ui/layout/section-head.tsx'
import type { OwnHours } from '../hours/read-hours.ts'
import { OverrideForm } from './override-form.tsx'
import { OverrideList } from './override-list.tsx'
import { rangeTexts } from './range-texts.ts'
import { dayInWords, rangesForForm, rangesInWords } from './ranges.ts'

interface OverridesSectionProps {
  locale: Locale
  now: number
  hours: OwnHours
  /** Address of the page: a day that is to be changed is its query. */
  path: string
  /** The day that is being changed, as it came. */
  chosen: string | string[] | undefined
  save: FormAction
  remove: FormAction<DateOverride>
}

/** The dates whose hours are not those of the week, and a form for one more. */
export async function OverridesSection(props: OverridesSectionProps) {
  const { locale, now, hours, path, chosen, save, remove } = props
  const t = await getTranslations({ locale, namespace: 'studio.hours' })
  const { overrides, zone } = hours
  const changed = overrides.find(({ date }) => date === chosen)
  const { labels, nameRanges } = rangeTexts(locale)
  return (
    <section id="days" className="section-rule mt-12 scroll-mt-4">
      <SectionHead>{t('days')}</SectionHead>
      <p className="mb-3 text-15 text-ink-2">{t('daysText')}</p>
      <OverrideList
        {...{ locale, remove, save }}
        rows={overrides.map(({ date, ranges, booked }) => ({
          date,
          day: dayInWords(locale, date),
          hours: ranges.length === 0 ? t('dayClosed') : rangesInWords(ranges),
          clash: booked === 0 ? null : t('dayClash', { count: booked }),
          changeHref: `${path}?day=${date}#days`,
        }))}
        labels={{
          change: t('dayChange'),
          remove: t('dayRemove'),
          removing: t('dayRemoving'),
          removed: t('dayRemoved'),
          undo: t('dayUndo'),
          undoing: t('dayUndoing'),
        }}
      />
      {overrides.length === 0 && <p className="border-t border-rule py-3 text-ink-2">{t('daysNone')}</p>}
      <OverrideForm
        // Begins anew with each day that was saved, taken back or chosen.
        key={`${changed?.date} ${JSON.stringify(overrides)}`}
        action={save}
        today={isoDateAt(now, zone)}
        day={{
          date: changed?.date ?? '',
          closed: changed?.ranges.length === 0,
          ranges: changed?.ranges.length ? rangesForForm(changed.ranges) : [{ start: '', end: '' }],
        }}
        rangeLabels={nameRanges(t('dayHours'))}
        labels={{
          ...labels,
          date: t('date'),
          hours: t('dayHours'),
          close: t('dayClose'),
          midnight: t('dayMidnight'),
          save: t('daySave'),
          saving: t('daySaving'),
        }}
      />
    </section>
  )
}
