import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { routes } from '#src/app/routes.ts'
import { LimitsSection } from '#src/features/scheduling/components/limits-section.tsx'
import { OverridesSection } from '#src/features/scheduling/components/overrides-section.tsx'
import { PreviewSection } from '#src/features/scheduling/components/preview-section.tsx'
import { TimeOffSection } from '#src/features/scheduling/components/time-off-section.tsx'
import { WeeklySection } from '#src/features/scheduling/components/weekly-section.tsx'
import { explainInput } from '#src/features/scheduling/hours/hours.schema.ts'
import { readHours } from '#src/features/scheduling/hours/read-hours.ts'
import { localePath } from '#src/i18n/paths.ts'
import { ofPlace } from '#src/i18n/place.ts'
import { fieldErrors } from '#src/server/http/field-errors.ts'
import { localeParam } from '../../_shell/locale-param.ts'
import { openStudio } from '../_expert.ts'
import { cancelTimeOff, dropDay, keepDay, keepHours, keepLimits, keepZone, takeTimeOff } from './actions.ts'

type Props = PageProps<'/[locale]/studio/hours'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeParam(params), namespace: 'studio.hours' })
  return { title: t('meta') }
}

/** When an expert can be booked: the week, single days, time off, limits; and beside them what comes of it. */
export default async function HoursPage({ params, searchParams }: Props) {
  const locale = await localeParam(params)
  const { ctx } = await openStudio(locale)
  const query = await searchParams
  const asked = explainInput.safeParse(query, { reportInput: true })
  const isAsked = query.date !== undefined || query.time !== undefined
  const hours = await readHours(ctx, asked.success ? asked.data : null)
  if (!hours.ok) throw hours.error
  const t = await getTranslations({ locale, namespace: 'studio.hours' })
  const common = { locale, hours: hours.value }
  const path = localePath(locale, routes.hours)
  return (
    <div className="pt-9">
      <h1 className="title-48">{t('title')}</h1>
      <p className="mt-2 text-ink-2">{t('lede', { place: ofPlace(locale, hours.value.zone) })}</p>
      <div className="lg:grid lg:grid-cols-[minmax(0,8fr)_minmax(0,4fr)] lg:items-start lg:gap-x-14">
        <div>
          <WeeklySection {...common} save={keepHours} changeZone={keepZone} />
          <OverridesSection
            {...common}
            {...{ path }}
            now={ctx.clock.now()}
            chosen={query.day}
            save={keepDay}
            remove={dropDay}
          />
          <TimeOffSection {...common} add={takeTimeOff} remove={cancelTimeOff} />
          <LimitsSection {...common} save={keepLimits} />
        </div>
        <div className="max-lg:mt-12">
          <PreviewSection
            {...common}
            {...{ path }}
            asked={query}
            errors={isAsked && !asked.success ? fieldErrors(locale, asked.error) : {}}
          />
        </div>
      </div>
    </div>
  )
}
