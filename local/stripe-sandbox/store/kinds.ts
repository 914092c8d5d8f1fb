import type Stripe from 'stripe'
import type { CardName } from '../cards/matrix.ts'

/** An event as it is kept and sent: the SDK's union of event types, with the object left open. */
export interface StoredEvent {
  id: string
  object: 'event'
  account?: string
  api_version: string
  created: number
  data: { object: unknown; previous_attributes?: Record<string, unknown> }
  livemode: false
  pending_webhooks: number
  request: { id: string | null; idempotency_key: string | null } | null
  type: Stripe.Event.Type
}

/** One visit to the hosted onboarding: the link's token, or the visit that it was exchanged for. */
export interface OnboardingVisit {
  id: string
  object: 'onboarding_visit'
  account: string
  refresh_url: string
  return_url: string
  expires_at: number
  used: boolean
}

/** Every object that is kept, by its `object` name. */
export interface Kinds {
  account: Stripe.Account
  balance_transaction: Stripe.BalanceTransaction
  bank_account: Stripe.BankAccount
  charge: Stripe.Charge
  'checkout.session': Stripe.Checkout.Session
  customer: Stripe.Customer
  /** Under the customer's id, in its place. */
  deleted_customer: Stripe.DeletedCustomer
  dispute: Stripe.Dispute
  event: StoredEvent
  onboarding_visit: OnboardingVisit
  payment_intent: Stripe.PaymentIntent
  payment_method: Stripe.PaymentMethod
  payout: Stripe.Payout
  price: Stripe.Price
  product: Stripe.Product
  refund: Stripe.Refund
  setup_attempt: Stripe.SetupAttempt
  setup_intent: Stripe.SetupIntent
  transfer: Stripe.Transfer
  transfer_reversal: Stripe.TransferReversal
  webhook_endpoint: Stripe.WebhookEndpoint
}
export type Kind = keyof Kinds

/** What the sandbox knows of an object beside what the API shows. */
export interface Hidden {
  balance_transaction: { payout: string | null }
  payment_method: { card: CardName; cvcGiven: boolean; prepared: boolean }
  payment_intent: {
    session: string | null
    returnUrl: string | null
    merchantInitiated: boolean
    saveCard: boolean
  }
  setup_intent: { session: string | null; returnUrl: string | null }
  'checkout.session': {
    lineItems: Stripe.LineItem[]
    /** The name typed on the page becomes the known customer's. */
    renamesCustomer: boolean
    intent: Stripe.Checkout.SessionCreateParams.PaymentIntentData
  }
  webhook_endpoint: { connect: boolean; secret: string }
  charge: { card: CardName }
  bank_account: { failsPayouts: boolean }
}
export type HiddenOf<K extends Kind> = K extends keyof Hidden ? Hidden[K] : Record<string, never>
