/**
 * The payment provider in the product's words. Amounts are minor units with an ISO currency.
 *
 * Every call that moves something takes `key`, made of our own ids and sent as the idempotency key, so a
 * repeat after a lost answer changes nothing.
 *
 * All calls throw AppError: PAYMENT_UNAVAILABLE when the provider could not be reached or was busy (try
 * again with the same key, or with another one when `details.keyBurnt` says that it would replay the failure),
 * PAYMENT_FAILED with `details.code` when it refused (trying again is useless).
 */
export interface PaymentGateway {
  createCustomer(input: {
    userId: string
    email: string
    name: string
    locale: string
    key: string
  }): Promise<{ id: string }>

  /** With all that the provider knows of the person, saved cards too. Deleted already: also fine. */
  deleteCustomer(id: string): Promise<void>

  /** A hosted page on which the learner reserves the amount, or saves the card. */
  openCheckout(input: CheckoutInput): Promise<{ id: string; url: string; expiresAt: number }>
  readCheckout(id: string): Promise<Checkout>
  /** Closes the page. ALREADY_PAID: the learner was faster; read it and decide. */
  closeCheckout(id: string, key: string): Promise<'CLOSED' | 'ALREADY_CLOSED' | 'ALREADY_PAID'>

  readAuthorisation(paymentIntentId: string): Promise<Authorisation>
  /** Takes `amountMinor` of what is reserved and lets go of the rest. */
  capture(input: { paymentIntentId: string; amountMinor: number; key: string }): Promise<Authorisation>
  /** Lets go of all that is reserved. Done already: also fine. */
  release(input: { paymentIntentId: string; reason: string; key: string }): Promise<Authorisation>
  refund(input: {
    chargeId: string
    amountMinor: number
    bookingId: string
    key: string
  }): Promise<{ id: string; status: string }>
  /** The transfer of a booking's share, if one was made: asked before a second key is tried. */
  findTransfer(bookingId: string): Promise<{ id: string } | null>
  /** The expert's share, taken from the booking's own charge. */
  transfer(input: {
    chargeId: string
    amountMinor: number
    currency: string
    destination: string
    bookingId: string
    key: string
  }): Promise<{ id: string }>

  createPayoutAccount(input: {
    expertId: string
    email: string
    country: string
    key: string
  }): Promise<{ id: string }>
  onboardingLink(input: {
    accountId: string
    returnUrl: string
    refreshUrl: string
  }): Promise<{ url: string }>
  readPayoutAccount(id: string): Promise<{
    id: string
    transfersActive: boolean
    payoutsEnabled: boolean
    detailsSubmitted: boolean
    disabledReason: string | null
  }>

  /** Checks the signature on the raw body. @throws AppError FORBIDDEN. */
  verifyWebhook(scope: 'PLATFORM' | 'CONNECT', rawBody: string, signature: string | null): ProviderEvent
  /** Resolves when the provider answers. */
  ping(): Promise<void>
}

export interface CheckoutInput {
  purpose: 'AUTHORISE_NOW' | 'SAVE_CARD'
  bookingId: string
  customerId: string
  currency: string
  amountMinor: number
  /** What the page says is bought, in the learner's language. */
  title: string
  description: string
  locale: string
  successUrl: string
  cancelUrl: string
  /** Epoch milliseconds; at least 30 minutes ahead, or the provider refuses. */
  expiresAt: number
  key: string
}

export interface Checkout {
  id: string
  status: 'OPEN' | 'PAID' | 'CLOSED'
  bookingId: string | null
  paymentIntentId: string | null
  setupIntentId: string | null
  paymentMethodId: string | null
}

export interface Authorisation {
  paymentIntentId: string
  status: 'WAITING' | 'AUTHORISED' | 'CAPTURED' | 'RELEASED'
  currency: string
  authorisedMinor: number
  capturedMinor: number
  chargeId: string | null
  paymentMethodId: string | null
  /** What people call the card by: `visa` (the provider's word for the brand) and its last four digits. */
  card: { brand: string; last4: string } | null
  /** Epoch milliseconds after which the provider lets go by itself. */
  captureBefore: number | null
  /** The provider's fee once it is known. */
  feeMinor: number | null
  /** The cardholder's bank has taken it back, or asks for proof. */
  disputed: boolean
  /** Given back after the capture, by whomever. */
  refundedMinor: number
  /** Epoch milliseconds at which captured money can be spent, once it is known. */
  availableOn: number | null
}

export interface ProviderEvent {
  id: string
  type: string
  /** The connected account it is about; null for the platform's own. */
  account: string | null
  createdAt: number
  payload: unknown
}
