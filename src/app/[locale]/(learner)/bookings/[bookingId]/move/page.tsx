import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { routes } from '#src/app/routes.ts'
import { latestMove } from '#src/domain/booking/reschedule.ts'
import { deadlineOf } from '#src/domain/booking/time-rule.ts'
import type { Zone } from '#src/domain/time/zone.ts'
import { stateOf } from '#src/features/booking/booking-state.ts'
import { chooseTime, DAYS_SHOWN, readTimeWish } from '#src/features/booking/choose-time.ts'
import { MoveSheet } from '#src/features/booking/components/move-sheet.tsx'
import { otherName } from '#src/features/booking/components/status-words.ts'
import { reservationOf } from '#src/features/booking/reservation-of.ts'
import { offerMoves } from '#src/features/scheduling/offer-moves.ts'
import { formatMoment } from '#src/i18n/format/date.ts'
import { localePath } from '#src/i18n/paths.ts'
import { readerZone } from '#src/server/http/reader-zone.ts'
import { requestCtx } from '#src/server/http/request-ctx.ts'
import { ButtonLink } from '#src/ui/button-link.tsx'
import { Note } from '#src/ui/feedback/note.tsx'
import { localeParam } from '../../../../_shell/locale-param.ts'
import { openBooking } from '../_open.ts'
import { propose } from '../actions.ts'

type Props = PageProps<'/[locale]/bookings/[bookingId]/move'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeParam(params), namespace: 'booking.move' })
  return { title: t('title') }
}

/** Another time for a booking: the days and times that both calendars, the terms and the card allow. */
export default async function MovePage({ params, searchParams }: Props) {
  const locale = await localeParam(params)
  const { bookingId } = await params
  const path = routes.moveBooking(bookingId)
  const { booking, side, other } = await openBooking(locale, bookingId, path)
  const t = await getTranslations({ locale, namespace: 'booking.move' })
  const zone = (await readerZone()) as Zone
  const ctx = await requestCtx()
  const now = ctx.clock.now()
  const wish = readTimeWish(await searchParams, zone)
  const slots = await offerMoves(ctx, { bookingId, zone, from: wish.from, days: DAYS_SHOWN })
  const moment = (at: number | Date) => formatMoment(locale, at, zone)
  const name = otherName(booking, side)
  const back = localePath(locale, routes.booking(bookingId))
  const proposed = booking.proposals.length > 0
  if (!slots.ok || proposed) {
    const closed = !slots.ok && slots.error.code === 'RESCHEDULE_CLOSED'
    const until = moment(deadlineOf('FULL_REFUND_END', stateOf(booking)))
    return (
      <div className="max-w-[46em] pt-10">
        <h1 className="title-48">{t('closed')}</h1>
        <p className="lede mt-4">
          {closed ? t('closedText', { moment: until }) : t(proposed ? 'open' : 'stateText')}
        </p>
        <ButtonLink href={back} className="mt-6">
          {t('back')}
        </ButtonLink>
      </div>
    )
  }
  const length = booking.endAt.getTime() - booking.startAt.getTime()
  const latest = latestMove(await reservationOf(ctx.db, bookingId), length)
  return (
    <div className="pt-10">
      <h1 className="title-48">{t('title')}</h1>
      <p className="lede mt-3 max-w-[34em]">{t('lede', { name, moment: moment(booking.startAt) })}</p>
      {Number.isFinite(latest) && (
        <Note className="mt-5 max-w-[46em]">{t('reserved', { moment: moment(latest) })}</Note>
      )}
      <MoveSheet
        {...{ locale, zone, now, booking, side, propose }}
        zoneThere={other.timeZone}
        slots={slots.value}
        choice={chooseTime(slots.value, wish, zone)}
        path={localePath(locale, path)}
      />
      <p className="mt-6">
        <a href={back}>{t('back')}</a>
      </p>
    </div>
  )
}
