import type { PaymentPlan } from '#src/domain/booking/payment-plan.ts'
import { fullRefundUntil } from '#src/domain/money/cancellation.ts'
import { capOf, minutesOf, type PriceTerms } from '#src/domain/money/price-terms.ts'
import { CANCELLATION, type CancellationPolicy } from '#src/domain/policy/cancellation.ts'
import { formatMoment } from '#src/i18n/format/date.ts'
import { formatMinutes } from '#src/i18n/format/duration.ts'
import { formatMoney } from '#src/i18n/format/money.ts'
import { daysBetween } from '#src/i18n/format/relative-day.ts'
import { formatTime } from '#src/i18n/format/time.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { translator } from '#src/i18n/translator.ts'

/** "The first 3 minutes are free, then €1.20 a minute, to the second." */
export function priceWords(locale: Locale, terms: PriceTerms): string {
  const t = translator(locale, 'booking')
  if (terms.mode === 'FREE') return t('terms.free', { minutes: formatMinutes(terms.durationMinutes) })
  const { currency } = terms
  if (terms.mode === 'PER_SESSION') {
    const amount = formatMoney(locale, { amountMinor: terms.priceMinor, currency })
    return t('terms.perSession', { amount, minutes: formatMinutes(terms.durationMinutes) })
  }
  const rate = formatMoney(locale, { amountMinor: terms.rateMinorPerMinute, currency })
  return t('terms.perMinute', { rate, free: terms.freeMinutes })
}

/** "33 minutes together at most, and never more than €36.00." By the minute; else the price says it all. */
export function maximumWords(locale: Locale, terms: PriceTerms): string[] {
  if (terms.mode !== 'PER_MINUTE') return []
  const amount = formatMoney(locale, { amountMinor: capOf(terms), currency: terms.currency })
  return [
    translator(locale, 'booking')('terms.maximum', { minutes: formatMinutes(minutesOf(terms)), amount }),
  ]
}

/** When the card is reserved, and when it is charged. */
export function paymentWords(
  locale: Locale,
  plan: PaymentPlan,
  { mode, currency }: { mode: PriceTerms['mode']; currency: string },
  zone: string,
): string {
  const t = translator(locale, 'booking')
  if (plan.kind === 'NOTHING_TO_PAY') return t('terms.nothingToPay')
  if (plan.kind === 'AUTHORISE_NOW')
    return t(mode === 'PER_MINUTE' ? 'terms.authoriseNow' : 'terms.authoriseNowFixed')
  const amount = formatMoney(locale, { amountMinor: plan.amountMinor, currency })
  return t('terms.saveCard', { amount, when: formatMoment(locale, plan.authoriseAt, zone) })
}

/** "Change your mind: all back until 16:45, half after that." */
export function cancellationWords(
  locale: Locale,
  policy: CancellationPolicy,
  { startAt, now, zone, free }: { startAt: number; now: number; zone: string; free: boolean },
): string {
  const t = translator(locale, 'booking')
  if (free) return t('terms.cancelFree')
  const until = fullRefundUntil(policy, startAt)
  const late = CANCELLATION[policy].lateRefundBps === 0 ? 'nothing' : 'half'
  if (until <= now) return t(`terms.cancelLate.${late}`)
  const sameDay = daysBetween(now, until, zone) === 0
  const moment = sameDay ? formatTime(locale, until, zone) : formatMoment(locale, until, zone)
  return t(`terms.cancel.${late}`, { moment })
}
