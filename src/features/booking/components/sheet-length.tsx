import { getTranslations } from 'next-intl/server'
import { formatMinutes } from '#src/i18n/format/duration.ts'
import { formatMoney } from '#src/i18n/format/money.ts'
import type { Locale } from '#src/i18n/locale.ts'
import type { SheetChoice, SheetOffering } from '../sheet.ts'
import { MinutesSelect } from './minutes-select.tsx'
import { sheetHref } from './sheet-href.ts'

interface SheetLengthProps {
  locale: Locale
  chosen: SheetOffering
  choice: SheetChoice
  path: string
}

/** How long, or by the minute the most that it may last and cost. Nothing where there is no choice. */
export async function SheetLength({ locale, chosen, choice, path }: SheetLengthProps) {
  if (chosen.durations.length < 2) return null
  const t = await getTranslations({ locale, namespace: 'booking' })
  const { from, date } = choice
  const perMinute = chosen.priceMode === 'PER_MINUTE'
  const labelOf = (minutes: number) => {
    if (!perMinute) return formatMinutes(minutes)
    const amountMinor = (chosen.rateMinorPerMinute ?? 0) * minutes
    const amount = formatMoney(locale, { amountMinor, currency: chosen.currency })
    return t('sheet.atMostFor', { minutes: formatMinutes(minutes), amount })
  }
  return (
    <MinutesSelect
      label={perMinute ? t('sheet.most') : t('sheet.length')}
      value={choice.minutes}
      options={chosen.durations.map((minutes) => ({
        minutes,
        label: labelOf(minutes),
        href: sheetHref(path, { offeringId: chosen.id, minutes, from, date }),
      }))}
    />
  )
}
