import { getTranslations } from 'next-intl/server'
import type { FormAction } from '#src/features/action-state.ts'
import { ActForm } from '#src/features/booking/components/act-form.tsx'
import { formatMoment } from '#src/i18n/format/date.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { SectionHead } from '#src/ui/layout/section-head.tsx'
import { Tag } from '#src/ui/tag.tsx'
import type { OwnHours } from '../hours/read-hours.ts'
import { TimeOffForm } from './time-off-form.tsx'

interface TimeOffSectionProps {
  locale: Locale
  hours: OwnHours
  add: FormAction
  remove: FormAction
}

/** What is planned, each to be taken back, and a form for more. */
export async function TimeOffSection({ locale, hours, add, remove }: TimeOffSectionProps) {
  const t = await getTranslations({ locale, namespace: 'studio.hours' })
  const { zone, timeOff } = hours
  return (
    <section className="section-rule mt-12">
      <SectionHead>{t('off')}</SectionHead>
      <p className="mb-3 text-15 text-ink-2">{t('offText')}</p>
      {timeOff.length === 0 && <p className="border-t border-rule py-3 text-ink-2">{t('offNone')}</p>}
      <ul>
        {timeOff.map(({ id, startAt, endAt, reason, booked }) => (
          <li
            key={id}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-t border-rule py-3"
          >
            <div>
              <p className="num font-semibold">
                {formatMoment(locale, startAt, zone)} – {formatMoment(locale, endAt, zone)}
              </p>
              {reason && <p className="text-15 text-ink-2 wrap-anywhere">{reason}</p>}
              {booked > 0 && <Tag tone="hold">{t('offClash', { count: booked })}</Tag>}
            </div>
            <ActForm
              kind="text"
              action={remove}
              fields={{ timeOffId: id }}
              label={t('offRemove')}
              busy={t('offRemoving')}
            />
          </li>
        ))}
      </ul>
      <TimeOffForm
        key={timeOff.length}
        action={add}
        labels={{
          from: t('offFrom'),
          to: t('offTo'),
          time: t('time'),
          reason: t('offReason'),
          reasonHelp: t('offReasonHelp'),
          add: t('offAdd'),
          adding: t('offAdding'),
        }}
      />
    </section>
  )
}
