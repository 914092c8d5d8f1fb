import { MINUTE } from '#src/domain/time/instant.ts'
import { seedId } from '../ids.ts'
import type { Rows } from '../write/insert-rows.ts'
import type { Consequence } from './outcome.ts'
import type { PastSession } from './past-session.ts'

export type ProviderIds = {
  readonly checkoutSessionId: string | null
  readonly paymentIntentId: string
  readonly chargeId: string
  /** Null while the share is with the platform. */
  readonly transferId: string | null
}

/** Ids that Stripe never gave: the money has come and gone and its fee is known, so nothing asks it about them. */
export const inventedIds = (bookingId: string): ProviderIds => ({
  checkoutSessionId: `demo_cs_${bookingId}`,
  paymentIntentId: `demo_pi_${bookingId}`,
  chargeId: `demo_ch_${bookingId}`,
  transferId: `demo_tr_${bookingId}`,
})

/** The payment of a booking that could cost something: captured and passed on, or released. */
export function paymentRow(
  session: PastSession,
  after: Consequence,
  ids: ProviderIds = inventedIds(session.id),
): Rows['Payment'][] {
  if (after.capMinor === 0) return []
  const { checkoutSessionId, paymentIntentId, chargeId, transferId } = ids
  const taken = after.capturedMinor > 0
  return [
    {
      id: seedId('payment', session.id),
      bookingId: session.id,
      kind: 'AUTHORISE_NOW',
      status: taken ? 'CAPTURED' : 'RELEASED',
      version: taken ? 4 : 3,
      currency: after.terms.currency,
      amountMinor: after.capMinor,
      attempt: 1,
      checkoutSessionId,
      paymentIntentId,
      chargeId: taken ? chargeId : null,
      cardBrand: 'visa',
      cardLast4: '4242',
      authorisedMinor: after.capMinor,
      capturedMinor: after.capturedMinor,
      refundedMinor: 0,
      feeMinor: taken ? after.feeMinor : null,
      commissionMinor: taken ? after.commissionMinor : null,
      expertShareMinor: taken ? after.expertShareMinor : null,
      capturedAt: taken ? new Date(after.settledAt) : null,
      availableOn: taken ? new Date(after.availableOn) : null,
      fundsAvailableAt: taken && transferId ? new Date(after.availableOn) : null,
      transferDueAt: taken ? new Date(after.transferDueAt) : null,
      transferredAt: taken && transferId ? new Date(after.transferredAt) : null,
      transferId: taken ? transferId : null,
      createdAt: new Date(session.bookedAt),
      updatedAt: new Date(taken && transferId ? after.transferredAt : after.settledAt),
    },
  ]
}

/** The intents behind it, all carried out. */
export function intentRows(
  session: PastSession,
  after: Consequence,
  ids: ProviderIds = inventedIds(session.id),
): Rows['MoneyIntent'][] {
  if (after.capMinor === 0) return []
  const { paymentIntentId, chargeId, transferId } = ids
  const intent = (
    kind: 'CAPTURE' | 'RELEASE' | 'TRANSFER',
    move: { amountMinor: number; key: string; providerId: string; reason: string; at: number },
  ): Rows['MoneyIntent'] => ({
    id: seedId('intent', `${session.id}/${kind}`),
    bookingId: session.id,
    kind,
    status: 'DONE',
    currency: after.terms.currency,
    amountMinor: move.amountMinor,
    key: move.key,
    providerId: move.providerId,
    reason: move.reason,
    attempts: 1,
    createdAt: new Date(move.at),
    doneAt: new Date(move.at + 2_000),
  })
  if (after.capturedMinor === 0)
    return [
      intent('RELEASE', {
        amountMinor: after.capMinor,
        key: `release:${session.id}:${paymentIntentId}`,
        providerId: paymentIntentId,
        reason: after.live ? 'NOTHING_TO_CHARGE' : 'CANCELLED',
        at: after.overAt,
      }),
    ]
  const capture = intent('CAPTURE', {
    amountMinor: after.capturedMinor,
    key: `capture:${session.id}:${paymentIntentId}`,
    providerId: chargeId,
    reason: session.outcome === 'HELD' ? 'ENDED' : session.outcome,
    at: after.overAt,
  })
  if (!transferId) return [capture]
  return [
    capture,
    intent('TRANSFER', {
      amountMinor: after.expertShareMinor,
      key: `transfer:${session.id}:${chargeId}`,
      providerId: transferId,
      reason: 'GUARANTEE_OVER',
      at: after.transferDueAt + MINUTE,
    }),
  ]
}
