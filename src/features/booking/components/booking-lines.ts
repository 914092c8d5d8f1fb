import type { Side } from '#src/domain/access/side.ts'
import { isActive } from '#src/domain/booking/status.ts'
import { fullRefundUntil } from '#src/domain/money/cancellation.ts'
import { CANCELLATION } from '#src/domain/policy/cancellation.ts'
import { AUTHORISE_OFF_SESSION_BEFORE } from '#src/domain/policy/paying.ts'
import { formatMoment } from '#src/i18n/format/date.ts'
import { formatMoney } from '#src/i18n/format/money.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { translator } from '#src/i18n/translator.ts'
import { termsOf } from '../booking-state.ts'
import type { BookingView } from '../read-booking.ts'
import { cancellationWords, maximumWords, priceWords } from '../terms-in-words.ts'
import { otherName } from './status-words.ts'

/** The agreement's terms as they stand: price, what is reserved or saved, and until when cancelling is free. */
export function bookingLines(
  locale: Locale,
  booking: BookingView,
  side: Side,
  now: number,
  zone: string,
): string[] {
  const startAt = booking.startAt.getTime()
  return [
    priceWords(locale, termsOf(booking)),
    ...(isActive(booking.status) ? maximumWords(locale, termsOf(booking)) : []),
    ...moneyLine(locale, booking, zone),
    ...(isActive(booking.status) && startAt > now ? cancelLines(locale, booking, side, now, zone) : []),
  ]
}

function cancelLines(locale: Locale, booking: BookingView, side: Side, now: number, zone: string): string[] {
  const { cancellationPolicy: policy, capMinor } = booking
  const free = capMinor === 0
  const startAt = booking.startAt.getTime()
  if (side === 'LEARNER') return [cancellationWords(locale, policy, { startAt, now, zone, free })]
  if (free) return []
  const t = translator(locale, 'booking.terms')
  const name = otherName(booking, side)
  const late = CANCELLATION[policy].lateRefundBps === 0 ? 'nothing' : 'half'
  const moment = formatMoment(locale, fullRefundUntil(policy, startAt), zone)
  return [t(`theirCancel.${late}`, { name, moment }), t('youCancel', { name })]
}

function moneyLine(locale: Locale, { payment, status, startAt }: BookingView, zone: string): string[] {
  if (!payment) return []
  // What is over is told by its outcome: the reservation is about to be taken or let go of.
  const stands = isActive(status)
  const t = translator(locale, 'booking')
  const { currency } = payment
  if (payment.status === 'AUTHORISED' && stands)
    return [
      t('money.reserved', {
        amount: formatMoney(locale, { amountMinor: payment.authorisedMinor, currency }),
      }),
    ]
  if (payment.status === 'CARD_SAVED' && stands) {
    const when = formatMoment(locale, startAt.getTime() - AUTHORISE_OFF_SESSION_BEFORE, zone)
    return [
      t('money.saved', { amount: formatMoney(locale, { amountMinor: payment.amountMinor, currency }), when }),
    ]
  }
  if (payment.status === 'CAPTURED')
    return [
      t('money.taken', { amount: formatMoney(locale, { amountMinor: payment.capturedMinor, currency }) }),
    ]
  if (payment.status === 'RELEASED')
    return [payment.authorisedMinor > 0 ? t('money.released') : t('money.untouched')]
  return []
}
