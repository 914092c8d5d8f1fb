import { getTranslations } from 'next-intl/server'
import { SLOT_LIMIT_BOUNDS, STEP_MINUTES } from '#src/domain/policy/scheduling.ts'
import type { FormAction } from '#src/features/action-state.ts'
import { formatMinutes } from '#src/i18n/format/duration.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { SectionHead } from '#src/ui/layout/section-head.tsx'
import type { OwnHours } from '../hours/read-hours.ts'
import { LimitsForm } from './limits-form.tsx'

/** Steps, notice, horizon, buffers and the daily maximum. */
export async function LimitsSection({
  locale,
  hours: { limits },
  save,
}: {
  locale: Locale
  hours: OwnHours
  save: FormAction
}) {
  const t = await getTranslations({ locale, namespace: 'studio.hours' })
  return (
    <section className="section-rule mt-12">
      <SectionHead>{t('limits')}</SectionHead>
      <p className="mb-5 text-15 text-ink-2">{t('limitsText')}</p>
      <LimitsForm
        action={save}
        values={{
          stepMinutes: String(limits.stepMinutes),
          minimumNoticeMinutes: String(limits.minimumNoticeMinutes),
          horizonDays: String(limits.horizonDays),
          bufferBeforeMinutes: String(limits.bufferBeforeMinutes),
          bufferAfterMinutes: String(limits.bufferAfterMinutes),
          dailyMaximum: limits.dailyMaximum === null ? '' : String(limits.dailyMaximum),
        }}
        steps={STEP_MINUTES.map((step) => ({ value: String(step), label: formatMinutes(step) }))}
        fields={[
          {
            name: 'minimumNoticeMinutes',
            label: t('notice'),
            help: t('noticeHelp'),
            ...SLOT_LIMIT_BOUNDS.minimumNoticeMinutes,
          },
          { name: 'bufferBeforeMinutes', label: t('before'), ...SLOT_LIMIT_BOUNDS.bufferBeforeMinutes },
          { name: 'bufferAfterMinutes', label: t('after'), ...SLOT_LIMIT_BOUNDS.bufferAfterMinutes },
          { name: 'horizonDays', label: t('horizon'), ...SLOT_LIMIT_BOUNDS.horizonDays },
          {
            name: 'dailyMaximum',
            label: t('daily'),
            help: t('dailyHelp'),
            ...SLOT_LIMIT_BOUNDS.dailyMaximum,
          },
        ]}
        labels={{ step: t('step'), save: t('saveLimits'), saving: t('savingLimits'), saved: t('saved') }}
      />
    </section>
  )
}
