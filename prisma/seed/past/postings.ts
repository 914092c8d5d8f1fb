import { authorisationReleased, authorised } from '#src/domain/money/ledger/authorisation.ts'
import { captured, fundsAvailable } from '#src/domain/money/ledger/capture.ts'
import type { Posting } from '#src/domain/money/ledger/posting.ts'
import { paidOut, released, transferred } from '#src/domain/money/ledger/release.ts'
import type { Currency } from '#src/domain/policy/money.ts'
import { DAY, MINUTE } from '#src/domain/time/instant.ts'
import { expertIdOf } from '../people-ids.ts'
import { inventedIds, type ProviderIds } from './money-rows.ts'
import type { Consequence } from './outcome.ts'
import type { PastSession } from './past-session.ts'

export type SeedPosting = {
  readonly posting: Posting
  readonly objectId: string
  readonly bookingId: string | null
  /** Epoch milliseconds. */
  readonly at: number
}

/** What one appointment did to the book, from the reservation to the transfer, or to the capture while it is held. */
export function postingsOf(
  session: PastSession,
  after: Consequence,
  ids: ProviderIds = inventedIds(session.id),
): SeedPosting[] {
  if (after.capMinor === 0) return []
  const { currency } = after.terms
  const money = (amountMinor: number) => ({ amountMinor, currency })
  const { paymentIntentId, chargeId, transferId } = ids
  const bookingId = session.id
  const expertId = expertIdOf(session.expert.handle)
  const reserved = money(after.capMinor)
  const amount = money(after.capturedMinor)
  const of = (posting: Posting, objectId: string, at: number) => ({ posting, objectId, bookingId, at })
  const memo = [
    of(authorised({ amount: reserved }), paymentIntentId, session.bookedAt + 2 * MINUTE),
    of(authorisationReleased({ amount: reserved }), paymentIntentId, after.settledAt),
  ]
  if (after.capturedMinor === 0) return memo
  const taken = of(captured({ bookingId, amount, feeMinor: after.feeMinor }), chargeId, after.settledAt)
  if (!transferId) return [...memo, taken]
  const net = money(after.capturedMinor - after.feeMinor)
  const split = released({ bookingId, expertId, amount, commissionMinor: after.commissionMinor })
  const share = money(after.expertShareMinor)
  return [
    ...memo,
    taken,
    of(fundsAvailable({ net }), chargeId, after.availableOn),
    of(split, chargeId, after.transferDueAt),
    of(transferred({ expertId, amount: share, from: 'AVAILABLE' }), transferId, after.transferredAt),
  ]
}

/**
 * Stripe paid the platform what stayed with it. Afterwards the book says that Stripe holds nothing of the demo's
 * past, which is what Stripe says as well.
 */
export function platformPayouts(settled: readonly Consequence[], now: number): SeedPosting[] {
  const kept = new Map<Currency, number>()
  for (const { terms, capturedMinor, commissionMinor, feeMinor } of settled) {
    if (capturedMinor === 0) continue
    kept.set(terms.currency, (kept.get(terms.currency) ?? 0) + commissionMinor - feeMinor)
  }
  return [...kept].map(([currency, amountMinor]) => ({
    posting: paidOut({ amount: { amountMinor, currency } }),
    objectId: `demo_po_${currency.toLowerCase()}`,
    bookingId: null,
    at: now - DAY / 2,
  }))
}
