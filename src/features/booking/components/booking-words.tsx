import { getTranslations } from 'next-intl/server'
import type { Side } from '#src/domain/access/side.ts'
import type { Locale } from '#src/i18n/locale.ts'
import type { BookingView } from '../read-booking.ts'
import { otherName } from './status-words.ts'

/** What the two wrote with the booking: the need, and why it was cancelled. */
export async function BookingWords({
  locale,
  booking,
  side,
}: {
  locale: Locale
  booking: BookingView
  side: Side
}) {
  const t = await getTranslations({ locale, namespace: 'booking.booking.about' })
  const name = otherName(booking, side)
  const { note, cancelReason, status } = booking
  const cancelledByMe = (status === 'CANCELLED_BY_LEARNER') === (side === 'LEARNER')
  return (
    <>
      {note && (
        <Words title={side === 'EXPERT' ? t('note', { name }) : t('yourNote', { name })} text={note} />
      )}
      {cancelReason && (
        <Words title={cancelledByMe ? t('yourReason') : t('reason', { name })} text={cancelReason} />
      )}
    </>
  )
}

function Words({ title, text }: { title: string; text: string }) {
  return (
    <div className="mt-6 border-l-2 border-rule-2 pl-4">
      <b className="block text-13 font-semibold">{title}</b>
      <p className="whitespace-pre-line wrap-anywhere">{text}</p>
    </div>
  )
}
