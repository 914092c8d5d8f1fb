import { getTranslations } from 'next-intl/server'
import { routes } from '#src/app/routes.ts'
import { roomHours } from '#src/features/live/session-time.ts'
import { formatMoney } from '#src/i18n/format/money.ts'
import { formatTime } from '#src/i18n/format/time.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { localePath } from '#src/i18n/paths.ts'
import { ButtonLink } from '#src/ui/button-link.tsx'
import { Note } from '#src/ui/feedback/note.tsx'
import { costOfCancelling } from '../cancel-booking.ts'
import type { BookingView } from '../read-booking.ts'
import { CancelForm } from './cancel-form.tsx'
import type { FormAction } from './form-action.ts'
import { PayForm } from './pay-form.tsx'

interface BookingNextProps {
  locale: Locale
  zone: string
  now: number
  booking: BookingView
  side: 'LEARNER' | 'EXPERT'
  unpaid: boolean
  cancel: FormAction
  continuePaying: FormAction
}

/** What can be done with a booking now: pay, enter the room, cancel. Nothing when it is over. */
export async function BookingNext(props: BookingNextProps) {
  const { locale, zone, now, booking, side } = props
  const t = await getTranslations({ locale, namespace: 'booking' })
  const time = (at: number) => formatTime(locale, at, zone)
  if (booking.status === 'HELD' && side === 'LEARNER') return <Pay {...props} />
  if (!['CONFIRMED', 'LIVE', 'AWAITING_AUTHORISATION'].includes(booking.status)) return null

  const { opensAt, closesAt } = roomHours(booking)
  const canEnter = booking.status !== 'AWAITING_AUTHORISATION' && now < closesAt
  const { keptMinor, refundMinor } = costOfCancelling(booking, side, now)
  const money = (amountMinor: number) => formatMoney(locale, { amountMinor, currency: booking.currency })
  const consequence =
    booking.capMinor === 0
      ? t('cancel.free')
      : side === 'EXPERT'
        ? t('cancel.byExpert', { amount: money(booking.capMinor) })
        : keptMinor === 0
          ? t('cancel.all', { amount: money(refundMinor) })
          : t('cancel.part', { kept: money(keptMinor), back: money(refundMinor) })
  return (
    <div className="mt-5">
      {canEnter && (
        <p className="text-15 text-ink-2">
          {now < opensAt ? t('next.opens', { time: time(opensAt) }) : t('next.open')}
        </p>
      )}
      <div className="mt-4 flex flex-wrap items-center gap-3">
        {canEnter && (
          <ButtonLink kind="go" size="big" href={localePath(locale, routes.session(booking.id))}>
            {now < opensAt ? t('next.prepare') : t('next.enter')}
          </ButtonLink>
        )}
        {now < booking.startAt.getTime() && (
          <CancelForm
            action={props.cancel}
            bookingId={booking.id}
            expectedKeptMinor={keptMinor}
            labels={{
              open: t('cancel.open'),
              title: t('cancel.title'),
              consequence,
              confirm: t('cancel.confirm'),
              busy: t('cancel.busy'),
              keep: t('cancel.keep'),
            }}
          />
        )}
      </div>
    </div>
  )
}

async function Pay({ locale, zone, now, booking, unpaid, continuePaying }: BookingNextProps) {
  const t = await getTranslations({ locale, namespace: 'booking' })
  const until = booking.holdExpiresAt?.getTime() ?? 0
  if (until <= now)
    return (
      <Note tone="danger" className="mt-5">
        {t('next.holdOver')}
      </Note>
    )
  const amount = formatMoney(locale, { amountMinor: booking.capMinor, currency: booking.currency })
  return (
    <div className="mt-5 grid gap-4">
      <Note tone="hold">
        {t(unpaid ? 'next.unpaid' : 'next.held', { time: formatTime(locale, until, zone) })}
      </Note>
      <PayForm
        action={continuePaying}
        bookingId={booking.id}
        label={t('next.pay', { amount })}
        busy={t('next.paying')}
      />
    </div>
  )
}
