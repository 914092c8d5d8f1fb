import type { PriceTerms } from '#src/domain/money/price-terms.ts'
import { termsOf } from '#src/features/booking/booking-state.ts'
import { type StoredMeter, storedMeter } from '#src/features/live/stored-meter.ts'
import type { Booking, LiveSession, Payment } from '#src/generated/prisma/client.ts'
import { formatDuration, formatMinutes } from '#src/i18n/format/duration.ts'
import { formatDeduction, formatMoney } from '#src/i18n/format/money.ts'
import { formatShare } from '#src/i18n/format/number.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { translator } from '#src/i18n/translator.ts'
import type { SumLine } from '../letter/letter.ts'
import { dropsOf } from './drops.ts'

export interface ReceiptBooking extends Omit<Booking, 'during'> {
  payment: Payment | null
  session: LiveSession | null
}

/** Minor units, as they stand in the ledger. */
export interface ReceiptAmounts {
  reserved: number
  captured: number
  refunded: number
  /** What stays with us: captured less refunded. */
  paid: number
  commission: number
  share: number
}

export function receiptAmounts({ payment }: Pick<ReceiptBooking, 'payment'>): ReceiptAmounts {
  const reserved = payment?.authorisedMinor ?? 0
  if (payment?.status !== 'CAPTURED')
    return { reserved, captured: 0, refunded: 0, paid: 0, commission: 0, share: 0 }
  return {
    reserved,
    captured: payment.capturedMinor,
    refunded: payment.refundedMinor,
    paid: payment.capturedMinor - payment.refundedMinor,
    commission: payment.commissionMinor ?? 0,
    share: payment.expertShareMinor ?? 0,
  }
}

export interface Receipt {
  lines: SumLine[]
  total: SumLine
}

/** How the amount comes about, line by line; the same in the mail and on the page. */
export function receiptLines(locale: Locale, booking: ReceiptBooking, side: 'LEARNER' | 'EXPERT'): Receipt {
  const t = translator(locale, 'receipt')
  const { currency } = booking
  const { captured, refunded, paid, commission, share } = receiptAmounts(booking)
  const money = (amountMinor: number) => formatMoney(locale, { amountMinor, currency })
  const less = (label: string, amountMinor: number): SumLine[] =>
    amountMinor > 0 ? [{ label, amount: formatDeduction(locale, { amountMinor, currency }) }] : []
  const lines = [
    ...timeLines(locale, booking),
    ...priceLines(locale, booking, captured),
    ...less(t('refunded'), refunded),
  ]
  if (side === 'LEARNER')
    return { lines, total: { label: t(totalLabel(booking, captured)), amount: money(paid) } }
  const rate = formatShare(locale, booking.commissionBps)
  return {
    lines: [...lines, ...less(t('commission', { rate }), commission)],
    total: { label: t('share'), amount: money(share) },
  }
}

function totalLabel({ priceMode }: ReceiptBooking, captured: number) {
  if (captured > 0) return 'paidByCard'
  return priceMode === 'FREE' ? 'toPay' : 'nothingTaken'
}

function timeLines(locale: Locale, { session }: ReceiptBooking): SumLine[] {
  const meter = storedMeter(session)
  if (meter?.verdict !== 'HELD_TOGETHER') return []
  const t = translator(locale, 'receipt')
  const drops = dropsOf(meter)
  const label = drops ? t('togetherLess', { drop: formatDuration(drops.seconds) }) : t('together')
  return [{ label, amount: formatDuration(meter.billableSeconds) }]
}

function priceLines(locale: Locale, booking: ReceiptBooking, paid: number): SumLine[] {
  const t = translator(locale, 'receipt')
  const { currency } = booking
  const money = (amountMinor: number) => formatMoney(locale, { amountMinor, currency })
  const terms = termsOf(booking)
  const meter = storedMeter(booking.session)
  if (terms.mode === 'FREE') return [{ label: t('free'), amount: money(0) }]
  if (meter?.verdict !== 'HELD_TOGETHER')
    return paid > 0 ? [{ label: t(`late.${lateness(booking)}`), amount: money(paid) }] : []
  const metered = meteredLines(locale, terms, meter, money)
  const waived = meter.amountMinor - paid
  if (waived <= 0 || paid > 0) return metered
  return [
    ...metered,
    { label: t('waived'), amount: formatDeduction(locale, { amountMinor: waived, currency }) },
  ]
}

function lateness({ status }: ReceiptBooking): 'absent' | 'cancelled' {
  return status === 'LEARNER_ABSENT' ? 'absent' : 'cancelled'
}

function meteredLines(
  locale: Locale,
  terms: Exclude<PriceTerms, { mode: 'FREE' }>,
  meter: StoredMeter,
  money: (amountMinor: number) => string,
): SumLine[] {
  const t = translator(locale, 'receipt')
  if (terms.mode === 'PER_SESSION')
    return [
      {
        label: t('session', { minutes: formatMinutes(terms.durationMinutes) }),
        amount: money(terms.priceMinor),
      },
    ]
  const free = Math.max(0, meter.billableSeconds - meter.chargeableSeconds)
  const freeLine = {
    label: t('freeMinutes', { minutes: terms.freeMinutes }),
    amount: `−\u00a0${formatDuration(free)}`,
  }
  const duration = formatDuration(meter.chargeableSeconds)
  const rate = money(terms.rateMinorPerMinute)
  return [
    ...(free > 0 ? [freeLine] : []),
    { label: t('metered', { duration, rate }), amount: money(meter.amountMinor) },
  ]
}
