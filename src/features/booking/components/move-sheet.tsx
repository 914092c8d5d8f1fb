import { getTranslations } from 'next-intl/server'
import type { Side } from '#src/domain/access/side.ts'
import { deadlineOf } from '#src/domain/booking/time-rule.ts'
import type { FormAction } from '#src/features/action-state.ts'
import type { OfferedSlots } from '#src/features/scheduling/list-days.ts'
import { formatMoment } from '#src/i18n/format/date.ts'
import { formatMinutes } from '#src/i18n/format/duration.ts'
import { formatTime } from '#src/i18n/format/time.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { stateOf } from '../booking-state.ts'
import type { BookingView } from '../read-booking.ts'
import type { TimeChoice } from '../sheet.ts'
import { MoveForm } from './move-form.tsx'
import { SheetDays } from './sheet-days.tsx'
import { SheetTimes } from './sheet-times.tsx'
import { otherName } from './status-words.ts'

interface MoveSheetProps {
  locale: Locale
  zone: string
  zoneThere: string
  now: number
  booking: BookingView
  side: Side
  slots: OfferedSlots
  choice: TimeChoice
  path: string
  propose: FormAction
}

/** The booking sheet once more, for a session that is booked already: days, times, and a word to the other. */
export async function MoveSheet(props: MoveSheetProps) {
  const { locale, zone, booking, side, choice, propose } = props
  const t = await getTranslations({ locale, namespace: 'booking.move' })
  const name = otherName(booking, side)
  const { startAt } = choice
  const minutes = (booking.endAt.getTime() - booking.startAt.getTime()) / 60_000
  return (
    <section
      aria-label={t('label')}
      className="-mx-(--gutter) mt-6 max-w-[46em] border-y-[1.5px] border-ink bg-sheet md:mx-0 md:rounded-2 md:border-[1.5px] md:shadow-sheet"
    >
      <div className="grid md:grid-cols-[200px_minmax(0,1fr)]">
        <SheetDays {...props} />
        <SheetTimes {...props} />
      </div>
      {startAt !== null && (
        <MoveForm
          action={propose}
          bookingId={booking.id}
          startAt={new Date(startAt).toISOString()}
          labels={{
            message: t('message', { name }),
            messageHelp: t('messageHelp'),
            ask: t('ask', { time: formatTime(locale, startAt, zone) }),
            asking: t('asking', { name }),
          }}
        >
          <div>
            <h2 className="title-28 num">
              {t('total', { when: formatMoment(locale, startAt, zone), minutes: formatMinutes(minutes) })}
            </h2>
            <p className="mt-1.5 text-15 text-ink-2">
              {t('price')}{' '}
              {t('until', {
                moment: formatMoment(locale, deadlineOf('FULL_REFUND_END', stateOf(booking)), zone),
              })}
            </p>
          </div>
        </MoveForm>
      )}
    </section>
  )
}
