import { guaranteeEnd } from '#src/domain/money/guarantee.ts'
import { formatDeduction } from '#src/i18n/format/money.ts'
import { formatShare } from '#src/i18n/format/number.ts'
import type { BookingFacts } from '../facts/booking-facts.ts'
import { reservedOf, shareOf } from '../facts/booking-money.ts'
import type { Block } from '../letter/letter.ts'

/** What is charged for a session that did not take place, and where it goes; nothing when nothing is. */
export function chargeSums(facts: BookingFacts): Block[] {
  const { data, side } = facts
  if (data.chargeMinor === 0) return []
  return side === 'LEARNER' ? learnerSums(facts) : expertSums(facts)
}

function learnerSums(facts: BookingFacts): Block[] {
  const { t, data, money } = facts
  const reserved = reservedOf(facts)
  return [
    {
      kind: 'sums',
      lines: [
        { label: t('sums.reserved'), amount: money(reserved) },
        { label: t('sums.back'), amount: money(reserved - data.chargeMinor) },
      ],
      total: { label: t('sums.kept'), amount: money(data.chargeMinor) },
    },
  ]
}

function expertSums(facts: BookingFacts): Block[] {
  const { t, data, money, locale, booking, other } = facts
  const share = shareOf(facts, data.chargeMinor)
  const commission = { amountMinor: data.chargeMinor - share, currency: booking.currency }
  return [
    {
      kind: 'sums',
      lines: [
        { label: t('sums.charged', { name: other.firstName }), amount: money(data.chargeMinor) },
        {
          label: t('sums.commission', { rate: formatShare(locale, booking.commissionBps) }),
          amount: formatDeduction(locale, commission),
        },
      ],
      total: { label: t('sums.share'), amount: money(share) },
    },
    { kind: 'small', text: t('money.held', { until: facts.moment(heldUntil(facts)) }) },
  ]
}

/** The charge follows within moments of the mail: where there was no session, the booked end is the later one. */
function heldUntil({ booking, data, writtenAt }: BookingFacts): number {
  return guaranteeEnd({
    sessionEndedAt: booking.session?.endedAt?.getTime() ?? null,
    endAt: data.endAt,
    takenAt: writtenAt.getTime(),
  })
}
