import { titlesOf } from '#src/features/booking/agreed-title.ts'
import type { Titled } from '#src/i18n/title-in.ts'
import type { EarningsRow } from './earnings.repo.ts'

/** HELD: it can be claimed back. AVAILABLE: nothing stands against it, it leaves next. PAID: transferred. */
export type EarningState = 'HELD' | 'AVAILABLE' | 'PAID'

/** What one booking brought. Minor units, epoch milliseconds. */
export interface EarningsEntry {
  bookingId: string
  startAt: number
  learner: string
  titles: Titled
  /** Connected together; null where they never met (late cancellation, absence). */
  seconds: number | null
  /** Why money was taken: the session, a late cancellation, an absence. */
  status: EarningsRow['booking']['status']
  currency: string
  capturedMinor: number
  commissionMinor: number
  commissionBps: number
  shareMinor: number
  state: EarningState
  /** Until when it is held. */
  heldUntil: number | null
  /** Held without an end, until somebody has decided. */
  frozen: 'DISPUTE' | 'REFUNDED_OUTSIDE' | null
  paidAt: number | null
  transferId: string | null
}

export function entryOf(row: EarningsRow, now: number): EarningsEntry {
  const { booking } = row
  const due = row.transferDueAt?.getTime() ?? null
  return {
    bookingId: booking.id,
    startAt: booking.startAt.getTime(),
    learner: booking.learner.name,
    titles: titlesOf(booking),
    seconds: booking.status === 'SETTLED' ? (booking.session?.billableSeconds ?? null) : null,
    status: booking.status,
    currency: row.currency,
    capturedMinor: row.capturedMinor,
    commissionMinor: row.commissionMinor ?? 0,
    commissionBps: booking.commissionBps,
    shareMinor: row.expertShareMinor ?? 0,
    state: stateOf(row, now),
    heldUntil: due,
    frozen: row.frozenAt === null ? null : row.frozenReason === 'DISPUTE' ? 'DISPUTE' : 'REFUNDED_OUTSIDE',
    paidAt: row.transferredAt?.getTime() ?? null,
    transferId: row.transferId,
  }
}

function stateOf({ transferredAt, frozenAt, transferDueAt }: EarningsRow, now: number): EarningState {
  if (transferredAt) return 'PAID'
  if (frozenAt || !transferDueAt || transferDueAt.getTime() > now) return 'HELD'
  return 'AVAILABLE'
}
