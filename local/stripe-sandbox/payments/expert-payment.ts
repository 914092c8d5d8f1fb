import type Stripe from 'stripe'
import { newId } from '../ids.ts'
import { post } from '../money/ledger.ts'
import type { Scope } from '../scope.ts'
import { schedulePayout } from './availability.ts'
import { NO_ADDRESS } from './method.ts'

/** The payment (`py_`) that a transfer becomes on the expert's account. */
export function createExpertPayment(
  own: Scope,
  terms: { amount: number; currency: string; availableOn: number; transfer: string },
): Stripe.Charge {
  const id = newId('py')
  const { amount, currency, availableOn } = terms
  const entry = post(own, {
    type: 'payment',
    category: 'charge',
    amount,
    currency,
    source: id,
    availableOn,
  })
  // Nothing comes due for money that waits for nothing.
  if (entry.status === 'available') schedulePayout(own, currency)
  return own.objects.insert(
    'charge',
    {
      id,
      object: 'charge',
      amount,
      amount_captured: amount,
      amount_refunded: 0,
      application: null,
      application_fee: null,
      application_fee_amount: null,
      balance_transaction: entry.id,
      billing_details: { address: NO_ADDRESS, email: null, name: null, phone: null, tax_id: null },
      calculated_statement_descriptor: null,
      captured: true,
      created: own.now(),
      currency,
      customer: null,
      description: null,
      disputed: false,
      failure_balance_transaction: null,
      failure_code: null,
      failure_message: null,
      fraud_details: {},
      livemode: false,
      metadata: {},
      on_behalf_of: null,
      outcome: null,
      paid: true,
      payment_intent: null,
      payment_method: null,
      payment_method_details: { type: 'stripe_account', stripe_account: {} },
      receipt_email: null,
      receipt_number: null,
      receipt_url: null,
      refunded: false,
      review: null,
      shipping: null,
      source: null,
      source_transfer: terms.transfer,
      statement_descriptor: null,
      statement_descriptor_suffix: null,
      status: 'succeeded',
      transfer_data: null,
      transfer_group: null,
    },
    { card: 'visa' },
  )
}
