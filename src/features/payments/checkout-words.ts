import type { Booking } from '#src/generated/prisma/client.ts'
import { formatDay } from '#src/i18n/format/date.ts'
import { formatMoney } from '#src/i18n/format/money.ts'
import { formatTime } from '#src/i18n/format/time.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { translator } from '#src/i18n/translator.ts'

/** What Stripe's page says is bought: the same words as on our own. */
export function checkoutWords(booking: Booking, expertName: string): { title: string; description: string } {
  const locale: Locale = booking.learnerLocale === 'fr' ? 'fr' : 'en'
  const t = translator(locale, 'booking')
  const zone = booking.learnerTimeZone
  const when = {
    day: formatDay(locale, booking.startAt, zone),
    time: formatTime(locale, booking.startAt, zone),
  }
  const amount = formatMoney(locale, { amountMinor: booking.capMinor, currency: booking.currency })
  const key = booking.priceMode === 'PER_MINUTE' ? 'checkout.perMinute' : 'checkout.perSession'
  return {
    title: t('checkout.title', { title: booking.title, expert: expertName }),
    description: t(key, { ...when, amount }),
  }
}
