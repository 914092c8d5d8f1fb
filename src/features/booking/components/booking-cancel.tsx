import { getTranslations } from 'next-intl/server'
import type { Side } from '#src/domain/access/side.ts'
import type { FormAction } from '#src/features/action-state.ts'
import { formatMoney } from '#src/i18n/format/money.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { costOfCancelling } from '../cancel-booking.ts'
import type { BookingView } from '../read-booking.ts'
import { CancelForm } from './cancel-form.tsx'
import { otherName } from './status-words.ts'

interface BookingCancelProps {
  locale: Locale
  now: number
  booking: BookingView
  side: Side
  cancel: FormAction
}

/** Cancelling, with what it costs at this moment, to the cent. */
export async function BookingCancel({ locale, now, booking, side, cancel }: BookingCancelProps) {
  const t = await getTranslations({ locale, namespace: 'booking.cancel' })
  const { keptMinor, refundMinor } = costOfCancelling(booking, side, now)
  const money = (amountMinor: number) => formatMoney(locale, { amountMinor, currency: booking.currency })
  return (
    <CancelForm
      action={cancel}
      bookingId={booking.id}
      expectedKeptMinor={keptMinor}
      labels={{
        open: t('open'),
        title: t('title'),
        consequence: consequence(),
        confirm: t('confirm'),
        busy: t('busy'),
        keep: t('keep'),
        reason: t('reason', { name: otherName(booking, side) }),
        reasonHelp: t('reasonHelp'),
      }}
    />
  )

  function consequence(): string {
    if (booking.capMinor === 0) return t('free')
    if (side === 'EXPERT') return t('byExpert', { amount: money(booking.capMinor) })
    if (keptMinor === 0) return t('all', { amount: money(refundMinor) })
    return t('part', { kept: money(keptMinor), back: money(refundMinor) })
  }
}
