import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { routes } from '#src/app/routes.ts'
import type { Side } from '#src/domain/access/side.ts'
import { SessionStrip } from '#src/features/live/components/session-strip.tsx'
import { storedMeter } from '#src/features/live/stored-meter.ts'
import { receiptLines } from '#src/features/notifications/receipt/receipt-lines.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { localePath } from '#src/i18n/paths.ts'
import { Sum } from '#src/ui/layout/sum.tsx'
import type { BookingView } from '../read-booking.ts'

interface BookingOutcomeProps {
  locale: Locale
  zone: string
  booking: BookingView
  side: Side
}

/** What a session came to, line by line as on its receipt, under the strip that shows why. Nothing before it is over. */
export async function BookingOutcome({ locale, zone, booking, side }: BookingOutcomeProps) {
  const meter = storedMeter(booking.session)
  if (!meter) return null
  const t = await getTranslations({ locale, namespace: 'booking.outcome' })
  return (
    <section className="mt-8" aria-label={t('title')}>
      <SessionStrip
        {...{ locale, zone, meter, side }}
        names={{ learner: booking.learner.name, expert: booking.expert.displayName }}
      />
      <Sum className="mt-4" {...receiptLines(locale, booking, side)} />
      {side === 'LEARNER' && booking.payment?.status === 'CAPTURED' && (
        <p className="mt-3 text-15">
          <Link href={localePath(locale, routes.receipt(booking.id))}>{t('receipt')}</Link>
        </p>
      )}
    </section>
  )
}
