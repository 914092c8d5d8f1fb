import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { routes } from '#src/app/routes.ts'
import { formatDay } from '#src/i18n/format/date.ts'
import { formatMoney } from '#src/i18n/format/money.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { localePath } from '#src/i18n/paths.ts'
import { bestWeek, type EarningsWeek, shareOf } from '../earnings/weeks.ts'

interface BestWeekProps {
  locale: Locale
  zone: string
  currency: string
  weeks: readonly EarningsWeek[]
}

/** What the chart says, in words beside it; nothing where no week stands out. */
export async function BestWeek({ locale, zone, currency, weeks }: BestWeekProps) {
  const t = await getTranslations({ locale, namespace: 'studio.earnings.best' })
  const best = bestWeek(weeks)
  if (!best) return null
  const isRunning = best === weeks.at(-1)
  return (
    <div>
      <h2 className="title-28">{t(isRunning ? 'thisWeek' : 'title')}</h2>
      <p className="mt-2 mb-4 text-pretty text-ink-2">
        {t('text', {
          day: formatDay(locale, best.startAt, zone),
          count: best.sessions,
          amount: formatMoney(locale, { amountMinor: shareOf(best), currency }),
        })}
      </p>
      <Link href={localePath(locale, routes.hours)}>{t('hours')}</Link>
    </div>
  )
}
