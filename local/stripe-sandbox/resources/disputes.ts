import type Stripe from 'stripe'
import { changedFields } from '../events/changes.ts'
import { type Call, pathValue } from '../http/call.ts'
import { invalidRequest, refuseIdle } from '../http/failure.ts'
import { listPage } from '../http/list.ts'
import { settleDispute } from '../payments/dispute.ts'
import { mergeMetadata } from '../payments/method.ts'

const disputeOf = (call: Call): Stripe.Dispute =>
  call.scope.objects.get('dispute', pathValue(call, 'dispute'))

export const retrieveDispute = (call: Call): object => disputeOf(call)

/** Texts that Stripe's test mode takes as evidence which decides the case. */
const DECISIVE = { winning_evidence: 'won', losing_evidence: 'lost' } as const

export function updateDispute(call: Call<Stripe.DisputeUpdateParams>): Stripe.Dispute {
  const { scope, params } = call
  refuseIdle(params, ['intended_submission_method'])
  const before = disputeOf(call)
  if (!before.status.endsWith('needs_response') && params.evidence) {
    throw invalidRequest(`This dispute takes no evidence any more: its status is ${before.status}.`)
  }
  const { enhanced_evidence: _, ...evidence } = params.evidence ?? {}
  const given = Object.fromEntries(Object.entries(evidence).map(([name, value]) => [name, value || null]))
  const submits = params.evidence !== undefined && params.submit !== false
  const after = scope.objects.save('dispute', {
    ...before,
    evidence: { ...before.evidence, ...given },
    evidence_details: {
      ...before.evidence_details,
      has_evidence: before.evidence_details.has_evidence || params.evidence !== undefined,
      submission_count: before.evidence_details.submission_count + (submits ? 1 : 0),
      submission_method: submits ? 'manual' : before.evidence_details.submission_method,
    },
    metadata: mergeMetadata(before.metadata, params.metadata),
    status: submits ? underReview(before.status) : before.status,
  })
  scope.emit('charge.dispute.updated', after, changedFields(before, after))
  const text = after.evidence.uncategorized_text
  const outcome = submits && text && text in DECISIVE ? DECISIVE[text as keyof typeof DECISIVE] : undefined
  return outcome ? settleDispute(scope, after, outcome) : after
}

const underReview = (status: string): Stripe.Dispute.Status =>
  status.startsWith('warning_') ? 'warning_under_review' : 'under_review'

/** The platform gives in. */
export const closeDispute = (call: Call): Stripe.Dispute => settleDispute(call.scope, disputeOf(call), 'lost')

export const listDisputes = ({ scope, params }: Call<Stripe.DisputeListParams>): object =>
  listPage(scope, 'dispute', '/v1/disputes', params, {
    charge: params.charge,
    payment_intent: params.payment_intent,
  })
