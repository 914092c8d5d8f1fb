import { firstName } from '#src/domain/identity/first-name.ts'
import { chargeableSeconds } from '#src/domain/money/metered-price.ts'
import { unchargedLine } from '#src/features/payments/why-uncharged.ts'
import { formatDuration } from '#src/i18n/format/duration.ts'
import { formatMoney } from '#src/i18n/format/money.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { translator } from '#src/i18n/translator.ts'
import type { SumLine } from '#src/ui/layout/sum.tsx'
import type { Held } from '../../read-outcome.ts'
import type { SessionView } from '../../read-session.ts'

/** How the amount came about, line by line. */
export function costLines(locale: Locale, session: SessionView, held: Held): SumLine[] {
  const t = translator(locale, 'live.over')
  const { terms, me, other } = session
  const { meter, verdict, dueMinor, why } = held
  const { currency } = terms
  const money = (amountMinor: number) => formatMoney(locale, { amountMinor, currency })
  const priced = (label: string, amountMinor: number): SumLine[] => {
    const line = { label, amount: money(amountMinor) }
    if (!why) return [line]
    const reader = { side: me.role, learner: firstName(other.name) }
    return [line, unchargedLine(locale, why, { ...reader, amountMinor, currency })]
  }
  if (verdict === 'LEARNER_ABSENT') return priced(t('late'), dueMinor)
  if (verdict !== 'HELD_TOGETHER') return []

  const together: SumLine = { label: t('together'), amount: formatDuration(meter.billableSeconds) }
  if (terms.mode === 'FREE') return [together]
  if (terms.mode === 'PER_SESSION') return [together, ...priced(t('agreed'), terms.priceMinor)]
  const paidSeconds = chargeableSeconds(terms, meter.billableSeconds)
  const freeSeconds = Math.min(meter.billableSeconds, terms.freeMinutes * 60)
  return [
    together,
    ...(freeSeconds > 0
      ? [
          {
            label: t('free', { minutes: terms.freeMinutes }),
            amount: `−\u00a0${formatDuration(freeSeconds)}`,
          },
        ]
      : []),
    ...priced(
      t('rate', { time: formatDuration(paidSeconds), rate: money(terms.rateMinorPerMinute) }),
      meter.amountMinor,
    ),
  ]
}
