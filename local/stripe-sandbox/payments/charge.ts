import type Stripe from 'stripe'
import { cardNamed, type Decline, type TestCard } from '../cards/matrix.ts'
import { DAY, HOUR } from '../clock.ts'
import { CHARGE_FAULTS, takeFault } from '../faults/definitions.ts'
import { idOf, newId } from '../ids.ts'
import { processingFee } from '../money/currencies.ts'
import { post, settlementOf } from '../money/ledger.ts'
import type { Scope } from '../scope.ts'

export interface ChargeTerms {
  intent: Stripe.PaymentIntent
  method: Stripe.PaymentMethod
  /** The cardholder proved to be present (3-D Secure). */
  authenticated: boolean
  /** Charged without the cardholder, which shortens Visa's hold. */
  merchantInitiated: boolean
  /** What the issuer said, when it refused. */
  decline?: Decline
}

/** Visa holds a merchant-initiated authorisation for 4 days 18 hours, every other card payment here for 7 days. */
const holdSeconds = (brand: string | null, merchantInitiated: boolean): number =>
  brand === 'visa' && merchantInitiated ? 4 * DAY + 18 * HOUR : 7 * DAY

function cardDetails(
  scope: Scope,
  terms: ChargeTerms,
  held: boolean,
): Stripe.Charge.PaymentMethodDetails.Card {
  const { intent, method, authenticated, merchantInitiated } = terms
  const card = method.card
  const brand = card?.brand ?? null
  const refused = terms.decline !== undefined
  return {
    amount_authorized: refused ? null : intent.amount,
    authorization_code: refused ? null : '123456',
    brand,
    ...(held ? { capture_before: scope.now() + holdSeconds(brand, merchantInitiated) } : {}),
    checks: card?.checks ?? null,
    country: card?.country ?? null,
    electronic_commerce_indicator: authenticated ? '05' : null,
    exp_month: card?.exp_month ?? 0,
    exp_year: card?.exp_year ?? 0,
    extended_authorization: { status: 'disabled' },
    fingerprint: card?.fingerprint ?? null,
    funding: card?.funding ?? null,
    incremental_authorization: { status: 'unavailable' },
    installments: null,
    last4: card?.last4 ?? null,
    mandate: null,
    multicapture: { status: 'unavailable' },
    network: brand,
    network_token: { used: false },
    network_transaction_id: refused ? null : '104102978678771',
    overcapture: { maximum_amount_capturable: intent.amount, status: 'unavailable' },
    regulated_status: 'unregulated',
    three_d_secure: authenticated
      ? {
          authentication_flow: 'challenge',
          electronic_commerce_indicator: '05',
          exemption_indicator: null,
          result: 'authenticated',
          result_reason: null,
          transaction_id: newId('txn').slice(4),
          version: '2.2.0',
        }
      : null,
    transaction_link_id: null,
    wallet: null,
  }
}

function outcomeOf(decline: Decline | undefined): Stripe.Charge.Outcome {
  return {
    advice_code: decline?.advice ?? null,
    network_advice_code: null,
    network_decline_code: decline?.networkCode ?? null,
    network_status: decline ? 'declined_by_network' : 'approved_by_network',
    reason: decline ? (decline.declineCode ?? decline.code) : null,
    risk_level: 'normal',
    risk_score: 20,
    seller_message: decline
      ? 'The bank did not return any further details with this decline.'
      : 'Payment complete.',
    type: decline ? 'issuer_declined' : 'authorized',
  }
}

/** Makes the charge of one attempt: failed, held, or taken at once. */
export function createCharge(scope: Scope, terms: ChargeTerms): Stripe.Charge {
  const { intent, method, decline } = terms
  const held = !decline && intent.capture_method === 'manual'
  const id = newId('ch')
  const { card: cardName } = scope.objects.hidden('payment_method', method.id)
  const charge: Stripe.Charge = {
    id,
    object: 'charge',
    amount: intent.amount,
    amount_captured: 0,
    amount_refunded: 0,
    application: null,
    application_fee: null,
    application_fee_amount: null,
    balance_transaction: null,
    billing_details: method.billing_details,
    calculated_statement_descriptor: 'VIS-A-VIS',
    captured: false,
    created: scope.now(),
    currency: intent.currency,
    customer: intent.customer,
    description: intent.description,
    disputed: false,
    failure_balance_transaction: null,
    failure_code: decline?.code ?? null,
    failure_message: decline?.message ?? null,
    fraud_details: {},
    livemode: false,
    metadata: intent.metadata,
    on_behalf_of: null,
    outcome: outcomeOf(decline),
    paid: !decline,
    payment_intent: intent.id,
    payment_method: method.id,
    payment_method_details: { card: cardDetails(scope, terms, held), type: 'card' },
    receipt_email: intent.receipt_email,
    receipt_number: null,
    receipt_url: decline ? null : `${scope.publicUrl}/receipts/${id}`,
    refunded: false,
    review: null,
    shipping: null,
    source: null,
    source_transfer: null,
    statement_descriptor: intent.statement_descriptor,
    statement_descriptor_suffix: intent.statement_descriptor_suffix,
    status: decline ? 'failed' : 'succeeded',
    transfer_data: null,
    transfer_group: intent.transfer_group,
  }
  scope.objects.insert('charge', charge, { card: cardName })
  const { capture_before: captureBefore } = charge.payment_method_details?.card ?? {}
  if (captureBefore !== undefined) scope.schedule('hold_expiry', charge.id, captureBefore)
  return charge
}

/**
 * Takes money of a charge: books it with its fee, and lets the card's later fate (a dispute) come due. By order it is
 * booked later, as Stripe does when it captures asynchronously:
 * https://docs.stripe.com/payments/payment-intents/asynchronous-capture
 */
export function takeCharge(scope: Scope, charge: Stripe.Charge, amount: number): Stripe.Charge {
  const late = takeFault(scope.db, CHARGE_FAULTS, {})
  scope.unschedule('hold_expiry', charge.id)
  if (cardOf(scope, charge).dispute) scope.schedule('charge_disputed', charge.id, scope.now() + 1)
  const taken = scope.objects.save('charge', {
    ...charge,
    captured: true,
    amount_captured: amount,
    amount_refunded: charge.amount - amount,
  })
  if (!late) return book(scope, taken)
  scope.schedule('charge_booked', charge.id, scope.now() + late.seconds)
  return taken
}

const cardOf = (scope: Scope, charge: Stripe.Charge): TestCard =>
  cardNamed(scope.objects.hidden('charge', charge.id).card)

/** Puts a taken charge on the balance. */
function book(scope: Scope, charge: Stripe.Charge): Stripe.Charge {
  const entry = post(scope, {
    type: 'charge',
    category: 'charge',
    amount: charge.amount_captured,
    fee: processingFee(charge.amount_captured, charge.currency),
    currency: charge.currency,
    source: charge.id,
    description: charge.description,
    availableOn: cardOf(scope, charge).availableAtOnce ? scope.now() : settlementOf(scope),
  })
  return scope.objects.save('charge', { ...charge, balance_transaction: entry.id })
}

/** The balance transaction that came late is there, and its fee with it. */
export function bookLate(scope: Scope, id: string): void {
  const booked = book(scope, scope.objects.get('charge', id))
  scope.emit('charge.updated', booked, { balance_transaction: null })
}

/** Lets a hold go without taking anything. */
export function releaseCharge(scope: Scope, id: string): Stripe.Charge {
  const charge = scope.objects.get('charge', id)
  scope.unschedule('hold_expiry', id)
  return scope.objects.save('charge', { ...charge, refunded: true, amount_refunded: charge.amount })
}

/** The charge that an intent's last attempt made. */
export function latestCharge(scope: Scope, intent: Stripe.PaymentIntent): Stripe.Charge | undefined {
  const id = idOf(intent.latest_charge)
  return id === null ? undefined : scope.objects.get('charge', id)
}
