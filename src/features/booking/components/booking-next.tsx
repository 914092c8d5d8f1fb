import { getTranslations } from 'next-intl/server'
import { routes } from '#src/app/routes.ts'
import type { Side } from '#src/domain/access/side.ts'
import { actsOn } from '#src/domain/booking/acts-on.ts'
import { AGREED_STATUSES, isOneOf } from '#src/domain/booking/status.ts'
import { deadlineOf } from '#src/domain/booking/time-rule.ts'
import type { FormAction } from '#src/features/action-state.ts'
import { roomHours } from '#src/features/live/session-time.ts'
import { formatMoment } from '#src/i18n/format/date.ts'
import { formatTime } from '#src/i18n/format/time.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { localePath } from '#src/i18n/paths.ts'
import { buttonClass } from '#src/ui/button-class.ts'
import { ButtonLink } from '#src/ui/button-link.tsx'
import { stateOf } from '../booking-state.ts'
import type { BookingView } from '../read-booking.ts'
import { BookingCancel } from './booking-cancel.tsx'
import { BookingPay } from './booking-pay.tsx'
import { otherName } from './status-words.ts'

interface BookingNextProps {
  locale: Locale
  zone: string
  now: number
  booking: BookingView
  side: Side
  /** The learner came back from the payment page without having paid. */
  unpaid: boolean
  cancel: FormAction
  continuePaying: FormAction
}

/** What can be done with a booking now: pay, enter the room, move, cancel; book again when it is over. */
export async function BookingNext(props: BookingNextProps) {
  const { locale, now, booking, side } = props
  const t = await getTranslations({ locale, namespace: 'booking' })
  if (booking.status === 'HELD') return side === 'LEARNER' ? <BookingPay {...props} /> : null
  if (isOneOf(AGREED_STATUSES, booking.status) && now < roomHours(booking).closesAt)
    return <Agreed {...props} />
  if (side !== 'LEARNER' || booking.status === 'ENDED') return null
  const name = otherName(booking, side)
  return (
    <div className="mt-5">
      <ButtonLink href={localePath(locale, routes.expert(booking.expert.handle))}>
        {booking.status === 'SETTLED' ? t('next.againAfter', { name }) : t('next.again', { name })}
      </ButtonLink>
    </div>
  )
}

async function Agreed({ locale, zone, now, booking, side, cancel }: BookingNextProps) {
  const t = await getTranslations({ locale, namespace: 'booking' })
  const { opensAt } = roomHours(booking)
  const state = stateOf(booking)
  const acts = actsOn(state, side, now)
  const reserved = booking.status !== 'AWAITING_AUTHORISATION'
  const before = now < booking.startAt.getTime()
  const movableUntil = deadlineOf('FULL_REFUND_END', state)
  const moment = formatMoment(locale, movableUntil, zone)
  const closed = movableUntil > booking.createdAt.getTime() ? 'moveClosed' : 'moveNever'
  return (
    <div className="mt-5">
      {reserved && (
        <p className="text-15 text-ink-2">
          {now < opensAt ? t('next.opens', { time: formatTime(locale, opensAt, zone) }) : t('next.open')}
        </p>
      )}
      <div className="mt-4 flex flex-wrap items-center gap-3">
        {reserved && (
          <ButtonLink
            kind="go"
            size="big"
            href={localePath(locale, routes.session(booking.id))}
            className="max-md:w-full"
          >
            {now < opensAt ? t('next.prepare') : t('next.enter')}
          </ButtonLink>
        )}
        {acts.has('RESCHEDULED') && booking.proposals.length === 0 && (
          <ButtonLink href={localePath(locale, routes.moveBooking(booking.id))}>{t('next.move')}</ButtonLink>
        )}
        {before && (
          // A file, not a page: the router must not fetch it.
          <a href={routes.bookingCalendar(booking.id)} className={buttonClass({ kind: 'text' })}>
            {t('next.calendar')}
          </a>
        )}
        {acts.has('CANCELLED') && <BookingCancel {...{ locale, now, booking, side, cancel }} />}
      </div>
      {before && (
        <p className="mt-3 text-14 text-ink-3">
          {acts.has('RESCHEDULED') ? t('next.until', { moment }) : t(`next.${closed}`, { moment })}
        </p>
      )}
    </div>
  )
}
