import { getTranslations } from 'next-intl/server'
import type { FormAction } from '#src/features/action-state.ts'
import { formatMoney } from '#src/i18n/format/money.ts'
import { formatTime } from '#src/i18n/format/time.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { Note } from '#src/ui/feedback/note.tsx'
import type { BookingView } from '../read-booking.ts'
import { ActForm } from './act-form.tsx'
import { HoldCountdown } from './hold-countdown.tsx'

interface BookingPayProps {
  locale: Locale
  zone: string
  now: number
  booking: BookingView
  unpaid: boolean
  cancel: FormAction
  continuePaying: FormAction
}

/** A slot that is kept: how long still, on to paying, or give it back. */
export async function BookingPay(props: BookingPayProps) {
  const { locale, zone, now, booking, unpaid, cancel, continuePaying } = props
  const t = await getTranslations({ locale, namespace: 'booking.next' })
  const until = booking.holdExpiresAt?.getTime() ?? 0
  if (until <= now)
    return (
      <Note tone="danger" className="mt-5">
        {t('holdOver')}
      </Note>
    )
  const amount = formatMoney(locale, { amountMinor: booking.capMinor, currency: booking.currency })
  return (
    <div className="mt-5 grid gap-4">
      <Note tone="hold">
        {t(unpaid ? 'unpaid' : 'held', { time: formatTime(locale, until, zone) })}{' '}
        <HoldCountdown
          seconds={Math.ceil((until - now) / 1_000)}
          template={t('left', { time: '{time}' })}
          over={t('timeUp')}
        />
      </Note>
      <div className="flex flex-wrap items-start gap-3">
        <ActForm
          kind="go"
          size="big"
          action={continuePaying}
          fields={{ bookingId: booking.id }}
          label={t('pay', { amount })}
          busy={t('paying')}
        />
        <ActForm
          kind="text"
          size="big"
          action={cancel}
          fields={{ bookingId: booking.id, expectedKeptMinor: 0 }}
          label={t('giveUp')}
          busy={t('givingUp')}
        />
      </div>
    </div>
  )
}
