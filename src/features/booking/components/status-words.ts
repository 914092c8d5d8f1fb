import type { Side } from '#src/domain/access/side.ts'
import { firstName } from '#src/domain/identity/first-name.ts'
import { AUTHORISATION_DEADLINE_BEFORE } from '#src/domain/policy/paying.ts'
import { storedMeter } from '#src/features/live/stored-meter.ts'
import { formatMoney } from '#src/i18n/format/money.ts'
import { formatLimit } from '#src/i18n/format/span.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { translator } from '#src/i18n/translator.ts'
import type { BookingView } from '../read-booking.ts'

type Standing = BookingView['status'] | 'NOBODY_CAME' | 'OVERDUE' | 'LOST'

/** The status, told apart where one name means two things to a reader. */
function standingOf({ status, session, history }: BookingView): Standing {
  if (status === 'SETTLED' && storedMeter(session)?.verdict === 'NOBODY_CAME') return 'NOBODY_CAME'
  if (status !== 'LAPSED') return status
  const last = history.at(-1)?.event
  if (last === 'AUTHORISATION_OVERDUE') return 'OVERDUE'
  return last === 'AUTHORISATION_LOST' ? 'LOST' : status
}

/** How the other person is called here. */
export function otherName(booking: BookingView, side: Side): string {
  return firstName(side === 'LEARNER' ? booking.expert.displayName : booking.learner.name)
}

/** Where the booking stands, as its title: "Booked", "Ana did not come". */
export function statusTitle(locale: Locale, booking: BookingView, side: Side): string {
  const name = otherName(booking, side)
  return translator(locale, 'booking.booking.status')(standingOf(booking), { side, name })
}

/** What that means for the reader, and for the money; null where the title says it all. */
export function statusText(locale: Locale, booking: BookingView, side: Side): string | null {
  const t = translator(locale, 'booking.booking.about')
  const name = otherName(booking, side)
  const standing = standingOf(booking)
  switch (standing) {
    case 'HELD':
    case 'AWAITING_AUTHORISATION':
    case 'ENDED':
    case 'EXPERT_ABSENT':
    case 'LEARNER_ABSENT':
    case 'NOBODY_CAME':
      return t(standing, { side, name })
    case 'OVERDUE':
    case 'LOST':
      return t(side === 'LEARNER' ? standing : `${standing}_EXPERT`, {
        name,
        limit: formatLimit(AUTHORISATION_DEADLINE_BEFORE),
      })
    case 'LAPSED':
      return t(lapseOf(booking, side), { side, name })
    case 'CANCELLED_BY_LEARNER':
    case 'CANCELLED_BY_EXPERT':
      return cancelledText(locale, booking, side)
    default:
      return null
  }
}

function lapseOf({ payment, history }: BookingView, side: Side): 'LAPSED' | 'TOO_LATE' | 'GIVEN_UP' {
  if (history.at(-1)?.event === 'HOLD_GIVEN_UP') return 'GIVEN_UP'
  return side === 'LEARNER' && payment?.paymentIntentId ? 'TOO_LATE' : 'LAPSED'
}

function cancelledText(locale: Locale, booking: BookingView, side: Side): string {
  const t = translator(locale, 'booking.booking.about')
  const { capMinor, currency, history, payment } = booking
  if (capMinor === 0) return t('CANCELLED_FREE')
  const cancelled = history.findLast(({ event }) => event === 'CANCELLED')
  const details = (cancelled?.details ?? {}) as { keptMinor?: unknown }
  const keptMinor = typeof details.keptMinor === 'number' ? details.keptMinor : (payment?.capturedMinor ?? 0)
  const money = (amountMinor: number) => formatMoney(locale, { amountMinor, currency })
  const name = otherName(booking, side)
  if (keptMinor === 0) return t('CANCELLED_ALL', { side, name, amount: money(capMinor) })
  return t('CANCELLED_PART', { side, kept: money(keptMinor), amount: money(capMinor) })
}
