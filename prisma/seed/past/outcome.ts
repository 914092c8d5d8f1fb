import { finalMeter, type Meter } from '#src/domain/attendance/meter.ts'
import type { Verdict } from '#src/domain/attendance/verdict.ts'
import { commission, expertShare } from '#src/domain/money/commission.ts'
import { guaranteeEnd } from '#src/domain/money/guarantee.ts'
import { capOf, type PriceTerms } from '#src/domain/money/price-terms.ts'
import { settlementAmount } from '#src/domain/money/settlement.ts'
import { COMMISSION_BPS } from '#src/domain/policy/money.ts'
import { DAY, MINUTE } from '#src/domain/time/instant.ts'
import { type Attendance, attendanceOf } from './attendance.ts'
import type { PastSession } from './past-session.ts'

/** What followed from a past appointment, computed by the product's own rules. Minor units, epoch milliseconds. */
export type Consequence = {
  readonly terms: PriceTerms
  readonly capMinor: number
  readonly endAt: number
  readonly live: (Attendance & { readonly meter: Meter; readonly verdict: Verdict }) | null
  /** When it ended or was cancelled. */
  readonly overAt: number
  readonly capturedMinor: number
  readonly commissionMinor: number
  readonly expertShareMinor: number
  /** Stripe's, as a European card costs. */
  readonly feeMinor: number
  readonly settledAt: number
  /** When Stripe makes what was captured spendable. */
  readonly availableOn: number
  readonly transferDueAt: number
  readonly transferredAt: number
}

/** As long as Stripe keeps a European card's money pending. */
const SETTLING = 2 * DAY

export function consequenceOf(session: PastSession): Consequence {
  const terms = termsOf(session)
  const endAt = session.startAt + session.minutes * MINUTE
  const came = session.outcome === 'HELD' || session.outcome === 'LEARNER_ABSENT'
  const live = came ? held(session, terms, endAt) : null
  const capturedMinor = live
    ? settlementAmount(terms, live.meter.billableSeconds, live.verdict, session.offering.policy)
    : 0
  const overAt = live?.endedAt ?? session.bookedAt + Math.floor((session.startAt - session.bookedAt) / 3)
  const settledAt = overAt + 5_000
  const transferDueAt = guaranteeEnd({ sessionEndedAt: live?.endedAt ?? null, endAt, takenAt: settledAt })
  return {
    terms,
    capMinor: capOf(terms),
    endAt,
    live,
    overAt,
    capturedMinor,
    commissionMinor: commission(capturedMinor, COMMISSION_BPS),
    expertShareMinor: expertShare(capturedMinor, COMMISSION_BPS),
    feeMinor: capturedMinor === 0 ? 0 : Math.round(capturedMinor * 0.015) + 25,
    settledAt,
    availableOn: settledAt + SETTLING,
    transferDueAt,
    transferredAt: transferDueAt + 3 * MINUTE,
  }
}

function held(session: PastSession, price: PriceTerms, endAt: number): NonNullable<Consequence['live']> {
  const attendance = attendanceOf(session)
  const window = { start: session.startAt, end: endAt }
  const meter = finalMeter(attendance.lines, { price, window }, attendance.endedAt)
  return {
    ...attendance,
    meter,
    verdict: session.outcome === 'HELD' ? 'HELD_TOGETHER' : 'LEARNER_ABSENT',
  }
}

export function termsOf({
  expert,
  offering,
  minutes,
}: Pick<PastSession, 'expert' | 'offering' | 'minutes'>): PriceTerms {
  const { currency } = expert
  const { price } = offering
  if (price.mode === 'FREE') return { mode: 'FREE', currency, durationMinutes: minutes }
  if (price.mode === 'PER_SESSION')
    return { mode: 'PER_SESSION', currency, durationMinutes: minutes, priceMinor: price.price }
  const { rate, freeMinutes } = price
  return { mode: 'PER_MINUTE', currency, rateMinorPerMinute: rate, freeMinutes, maxMinutes: minutes }
}
