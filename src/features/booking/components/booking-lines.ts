import { AUTHORISE_OFF_SESSION_BEFORE } from '#src/domain/policy/paying.ts'
import { formatMoment } from '#src/i18n/format/date.ts'
import { formatMoney } from '#src/i18n/format/money.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { translator } from '#src/i18n/translator.ts'
import { termsOf } from '../booking-state.ts'
import type { BookingView } from '../read-booking.ts'
import { cancellationWords, priceWords } from '../terms-in-words.ts'

/** The agreement's terms as they stand: price, what is reserved or saved, and until when cancelling is free. */
export function bookingLines(locale: Locale, booking: BookingView, now: number, zone: string): string[] {
  const free = booking.capMinor === 0
  const startAt = booking.startAt.getTime()
  const open =
    booking.status === 'CONFIRMED' || booking.status === 'AWAITING_AUTHORISATION' || booking.status === 'HELD'
  return [
    priceWords(locale, termsOf(booking)),
    ...moneyLine(locale, booking, zone),
    ...(open && startAt > now
      ? [cancellationWords(locale, booking.cancellationPolicy, { startAt, now, zone, free })]
      : []),
  ]
}

function moneyLine(locale: Locale, { payment, startAt }: BookingView, zone: string): string[] {
  if (!payment) return []
  const t = translator(locale, 'booking')
  const { currency } = payment
  if (payment.status === 'AUTHORISED')
    return [
      t('money.reserved', {
        amount: formatMoney(locale, { amountMinor: payment.authorisedMinor, currency }),
      }),
    ]
  if (payment.status === 'CARD_SAVED') {
    const when = formatMoment(locale, startAt.getTime() - AUTHORISE_OFF_SESSION_BEFORE, zone)
    return [
      t('money.saved', { amount: formatMoney(locale, { amountMinor: payment.amountMinor, currency }), when }),
    ]
  }
  if (payment.status === 'CAPTURED')
    return [
      t('money.taken', { amount: formatMoney(locale, { amountMinor: payment.capturedMinor, currency }) }),
    ]
  if (payment.status === 'RELEASED') return [t('money.released')]
  return []
}
