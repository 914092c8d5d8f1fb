import type { Side } from '#src/domain/access/side.ts'
import { firstName } from '#src/domain/identity/first-name.ts'
import { commission } from '#src/domain/money/commission.ts'
import type { PriceTerms } from '#src/domain/money/price-terms.ts'
import { termsOf } from '#src/features/booking/booking-state.ts'
import { type StoredMeter, storedMeter } from '#src/features/live/stored-meter.ts'
import { chargedAmount } from '#src/features/payments/charged-amount.ts'
import { unchargedLine, whyUncharged } from '#src/features/payments/why-uncharged.ts'
import type { Booking, LiveSession, Payment, User } from '#src/generated/prisma/client.ts'
import { formatDuration, formatMinutes } from '#src/i18n/format/duration.ts'
import { formatDeduction, formatMoney } from '#src/i18n/format/money.ts'
import { formatShare } from '#src/i18n/format/number.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { translator } from '#src/i18n/translator.ts'
import type { SumLine } from '../letter/letter.ts'
import { cardBrandName } from './card-brand.ts'
import { dropsOf } from './drops.ts'

export interface ReceiptBooking extends Omit<Booking, 'during'> {
  payment: Payment | null
  session: LiveSession | null
  learner: Pick<User, 'name'>
}

/** Minor units: as they stand in the ledger and, until the money has moved, as they will. */
export interface ReceiptAmounts {
  reserved: number
  captured: number
  refunded: number
  /** What stays with us: captured less refunded. */
  paid: number
  commission: number
  share: number
}

export function receiptAmounts({
  payment,
  session,
  commissionBps,
}: Pick<ReceiptBooking, 'payment' | 'session' | 'commissionBps'>): ReceiptAmounts {
  const reserved = payment?.authorisedMinor ?? 0
  const captured = chargedAmount(session, payment)
  const refunded = payment?.refundedMinor ?? 0
  const ours = payment?.commissionMinor ?? commission(captured, commissionBps)
  const share = payment?.expertShareMinor ?? captured - ours
  return { reserved, captured, refunded, paid: captured - refunded, commission: ours, share }
}

export interface Receipt {
  lines: SumLine[]
  total: SumLine
}

/** How the amount comes about, line by line; the same in the mail and on the page. */
export function receiptLines(locale: Locale, booking: ReceiptBooking, side: Side): Receipt {
  const t = translator(locale, 'receipt')
  const { currency } = booking
  const amounts = receiptAmounts(booking)
  const { captured, paid } = amounts
  const money = (amountMinor: number) => formatMoney(locale, { amountMinor, currency })
  const less = (label: string, amountMinor: number): SumLine[] =>
    amountMinor > 0 ? [{ label, amount: formatDeduction(locale, { amountMinor, currency }) }] : []
  const lines = [
    ...timeLines(locale, booking),
    ...priceLines(locale, booking, captured, side),
    ...less(t('refunded'), amounts.refunded),
  ]
  if (side === 'LEARNER')
    return { lines, total: { label: totalLabel(locale, booking, captured), amount: money(paid) } }
  const rate = formatShare(locale, booking.commissionBps)
  return {
    lines: [...lines, ...less(t('commission', { rate }), amounts.commission)],
    total: { label: t('share'), amount: money(amounts.share) },
  }
}

function totalLabel(locale: Locale, { priceMode, payment }: ReceiptBooking, captured: number): string {
  const t = translator(locale, 'receipt')
  if (captured === 0) return t(priceMode === 'FREE' ? 'toPay' : 'nothingTaken')
  const brand = cardBrandName(payment?.cardBrand)
  return brand ? t('paidWithCard', { brand, last4: payment?.cardLast4 ?? '' }) : t('paidByCard')
}

function timeLines(locale: Locale, { session }: ReceiptBooking): SumLine[] {
  const meter = storedMeter(session)
  if (meter?.verdict !== 'HELD_TOGETHER') return []
  const t = translator(locale, 'receipt')
  const drops = dropsOf(meter)
  const label = drops ? t('togetherLess', { drop: formatDuration(drops.seconds) }) : t('together')
  return [{ label, amount: formatDuration(meter.billableSeconds) }]
}

function priceLines(locale: Locale, booking: ReceiptBooking, charged: number, side: Side): SumLine[] {
  const t = translator(locale, 'receipt')
  const { currency, session, payment, learner } = booking
  const money = (amountMinor: number) => formatMoney(locale, { amountMinor, currency })
  const terms = termsOf(booking)
  const meter = storedMeter(session)
  if (terms.mode === 'FREE') return [{ label: t('free'), amount: money(0) }]
  if (meter?.verdict !== 'HELD_TOGETHER')
    return charged > 0 ? [{ label: t(`late.${lateness(booking)}`), amount: money(charged) }] : []
  const metered = meteredLines(locale, terms, meter, money)
  const why = whyUncharged(booking, session, payment)
  if (!why) return metered
  const reader = { side, learner: firstName(learner.name) }
  return [...metered, unchargedLine(locale, why, { ...reader, amountMinor: meter.amountMinor, currency })]
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
