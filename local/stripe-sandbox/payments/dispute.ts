import type Stripe from 'stripe'
import { cardNamed } from '../cards/matrix.ts'
import { DAY } from '../clock.ts'
import { changedFields } from '../events/changes.ts'
import { invalidRequest } from '../http/failure.ts'
import { idOf, newId } from '../ids.ts'
import { termsOf } from '../money/currencies.ts'
import { post } from '../money/ledger.ts'
import type { Scope } from '../scope.ts'

const EVIDENCE_DAYS = 14

/** Every field of evidence, none given. */
export const NO_EVIDENCE: Stripe.Dispute.Evidence = {
  access_activity_log: null,
  billing_address: null,
  cancellation_policy: null,
  cancellation_policy_disclosure: null,
  cancellation_rebuttal: null,
  customer_communication: null,
  customer_email_address: null,
  customer_name: null,
  customer_purchase_ip: null,
  customer_signature: null,
  duplicate_charge_documentation: null,
  duplicate_charge_explanation: null,
  duplicate_charge_id: null,
  enhanced_evidence: {},
  product_description: null,
  receipt: null,
  refund_policy: null,
  refund_policy_disclosure: null,
  refund_refusal_explanation: null,
  service_date: null,
  service_documentation: null,
  shipping_address: null,
  shipping_carrier: null,
  shipping_date: null,
  shipping_documentation: null,
  shipping_tracking_number: null,
  uncategorized_file: null,
  uncategorized_text: null,
}

export interface DisputeTerms {
  reason: string
  /** An inquiry takes no money yet. */
  inquiry?: boolean
  /** Minor units; what is left of the charge when absent. */
  amount?: number
}

/** The cardholder complains. A chargeback takes the money, and a fee, from the platform at once. */
export function openDispute(scope: Scope, charge: Stripe.Charge, terms: DisputeTerms): Stripe.Dispute {
  if (!charge.captured) throw invalidRequest(`Charge ${charge.id} was not captured and cannot be disputed.`)
  if (charge.disputed) throw invalidRequest(`Charge ${charge.id} is disputed already.`)
  const amount = terms.amount ?? charge.amount - charge.amount_refunded
  if (amount < 1 || amount > charge.amount_captured) {
    throw invalidRequest('The amount must be between 1 and what was captured.', 'amount')
  }
  const inquiry = terms.inquiry ?? false
  const id = newId('du')
  const taken = inquiry
    ? []
    : [
        post(scope, {
          type: 'adjustment',
          category: 'dispute',
          amount: -amount,
          fee: termsOf(charge.currency).disputeFee,
          currency: charge.currency,
          source: id,
          description: `Chargeback withdrawal for ${charge.id}`,
        }),
      ]
  const dispute = scope.objects.insert('dispute', {
    id,
    object: 'dispute',
    amount,
    balance_transactions: taken,
    charge: charge.id,
    created: scope.now(),
    currency: charge.currency,
    enhanced_eligibility_types: [],
    evidence: NO_EVIDENCE,
    evidence_details: {
      due_by: scope.now() + EVIDENCE_DAYS * DAY,
      enhanced_eligibility: {},
      has_evidence: false,
      past_due: false,
      submission_count: 0,
      submission_method: 'not_submitted',
    },
    intended_submission_method: null,
    is_charge_refundable: inquiry,
    livemode: false,
    metadata: {},
    network_reason_code: terms.reason === 'fraudulent' ? '10.4' : '13.1',
    payment_intent: idOf(charge.payment_intent),
    payment_method_details: {
      card: {
        brand: charge.payment_method_details?.card?.brand ?? 'visa',
        case_type: inquiry ? 'inquiry' : 'chargeback',
        network: charge.payment_method_details?.card?.network ?? 'visa',
        network_reason_code: terms.reason === 'fraudulent' ? '10.4' : '13.1',
      },
      type: 'card',
    },
    reason: terms.reason,
    status: inquiry ? 'warning_needs_response' : 'needs_response',
  })
  const after = scope.objects.save('charge', { ...charge, disputed: true })
  scope.emit('charge.dispute.created', dispute)
  if (!inquiry) scope.emit('charge.dispute.funds_withdrawn', dispute)
  scope.emit('charge.updated', after, { disputed: false })
  return dispute
}

/** A test card whose holder always complains. */
export function disputeFromCard(scope: Scope, chargeId: string): void {
  const charge = scope.objects.get('charge', chargeId)
  const { dispute } = cardNamed(scope.objects.hidden('charge', chargeId).card)
  if (dispute && !charge.disputed && !charge.refunded) openDispute(scope, charge, dispute)
}

const OPEN = ['needs_response', 'under_review', 'warning_needs_response', 'warning_under_review']

/** Ends a dispute. `won` gives the money back (not the fee); a closed inquiry took none. */
export function settleDispute(scope: Scope, before: Stripe.Dispute, outcome: 'lost' | 'won'): Stripe.Dispute {
  if (!OPEN.includes(before.status)) {
    throw invalidRequest(`This dispute is already closed: its status is ${before.status}.`)
  }
  const inquiry = before.status.startsWith('warning_')
  const returned =
    outcome === 'won' && !inquiry
      ? [
          post(scope, {
            type: 'adjustment',
            category: 'dispute_reversal',
            amount: before.amount,
            currency: before.currency,
            source: before.id,
            description: `Chargeback reversal for ${idOf(before.charge)}`,
          }),
        ]
      : []
  const after = scope.objects.save('dispute', {
    ...before,
    balance_transactions: [...before.balance_transactions, ...returned],
    is_charge_refundable: inquiry,
    status: inquiry ? 'warning_closed' : outcome,
  })
  if (returned.length > 0) scope.emit('charge.dispute.funds_reinstated', after)
  scope.emit('charge.dispute.closed', after, changedFields(before, after))
  return after
}
