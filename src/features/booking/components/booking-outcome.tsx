import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { routes } from '#src/app/routes.ts'
import { commission, expertShare } from '#src/domain/money/commission.ts'
import { SessionStrip } from '#src/features/live/components/session-strip.tsx'
import { storedMeter } from '#src/features/live/stored-meter.ts'
import { chargedAmount } from '#src/features/payments/charged-amount.ts'
import { formatDuration } from '#src/i18n/format/duration.ts'
import { formatDeduction, formatMoney } from '#src/i18n/format/money.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { localePath } from '#src/i18n/paths.ts'
import { Sum } from '#src/ui/layout/sum.tsx'
import { termsOf } from '../booking-state.ts'
import type { BookingView } from '../read-booking.ts'

interface BookingOutcomeProps {
  locale: Locale
  zone: string
  booking: BookingView
  side: 'LEARNER' | 'EXPERT'
}

/** What a session came to, line by line, under the strip that shows why. Nothing before it is over. */
export async function BookingOutcome({ locale, zone, booking, side }: BookingOutcomeProps) {
  const { session, payment, currency } = booking
  const meter = storedMeter(session)
  if (!meter || !session) return null
  const t = await getTranslations({ locale, namespace: 'booking' })
  const money = (amountMinor: number) => formatMoney(locale, { amountMinor, currency })
  const terms = termsOf(booking)
  const charged = chargedAmount(session, payment)
  const freeSeconds = Math.max(0, meter.billableSeconds - meter.chargeableSeconds)
  const lines =
    terms.mode === 'PER_MINUTE'
      ? [
          { label: t('outcome.together'), amount: formatDuration(meter.billableSeconds) },
          ...(freeSeconds > 0
            ? [
                {
                  label: t('outcome.free', { minutes: terms.freeMinutes }),
                  amount: `−\u00a0${formatDuration(freeSeconds)}`,
                },
              ]
            : []),
          {
            label: t('outcome.metered', {
              duration: formatDuration(meter.chargeableSeconds),
              rate: money(terms.rateMinorPerMinute),
            }),
            amount: money(charged),
          },
        ]
      : [{ label: t('outcome.together'), amount: formatDuration(meter.billableSeconds) }]
  const commissionMinor = commission(charged, booking.commissionBps)
  const shareLines =
    side === 'EXPERT' && charged > 0
      ? [
          {
            label: t('outcome.commission'),
            amount: formatDeduction(locale, { amountMinor: commissionMinor, currency }),
          },
        ]
      : []
  const total =
    side === 'EXPERT'
      ? { label: t('outcome.yourShare'), amount: money(expertShare(charged, booking.commissionBps)) }
      : { label: t('outcome.youPaid'), amount: money(charged) }
  return (
    <section className="mt-8" aria-label={t('outcome.title')}>
      <SessionStrip
        {...{ locale, zone, meter, side }}
        names={{ learner: booking.learner.name, expert: booking.expert.displayName }}
      />
      <Sum className="mt-4" lines={[...lines, ...shareLines]} total={total} />
      {side === 'LEARNER' && payment?.status === 'CAPTURED' && (
        <p className="mt-3 text-15">
          <Link href={localePath(locale, routes.receipt(booking.id))}>{t('outcome.receipt')}</Link>
        </p>
      )}
    </section>
  )
}
