/** What the issuer of a test card answers to a charge. */
export interface Decline {
  code: string
  declineCode?: string
  message: string
  /** The network's own code, as Stripe passes it on. */
  networkCode?: string
  /** What Stripe advises to do about it. */
  advice?: 'confirm_card_data' | 'do_not_try_again' | 'try_again_later'
}

export interface TestCard {
  number: string
  /** Ids that stand for the card in API calls. */
  token: string
  brand: 'amex' | 'mastercard' | 'visa'
  funding: 'credit' | 'debit'
  country: string
  /** Refuses every charge with this. */
  decline?: Decline
  /** Refuses to be saved too; without it a declining card can still be attached. */
  declinesSetup?: boolean
  /** Asks the cardholder to authenticate: on every payment, or on those not prepared by a setup. */
  authentication?: 'always' | 'unless_prepared'
  /** The charge's fate after it went through. */
  dispute?: { reason: string; inquiry?: boolean }
  refund?: 'fails_later' | 'pending_first'
  /** Money is available at once. */
  availableAtOnce?: boolean
}

const declined = (
  declineCode: string,
  networkCode: string,
  message = 'Your card was declined.',
): Decline => ({
  code: 'card_declined',
  declineCode,
  message,
  networkCode,
  advice: declineCode === 'generic_decline' ? 'try_again_later' : undefined,
})

const visa = { brand: 'visa', funding: 'credit', country: 'US' } as const

/** Stripe's test cards (docs.stripe.com/testing) that this sandbox knows; any other number is refused. */
export const CARDS = {
  visa: { ...visa, number: '4242424242424242', token: 'pm_card_visa' },
  visaDebit: { ...visa, funding: 'debit', number: '4000056655665556', token: 'pm_card_visa_debit' },
  visaFrance: { ...visa, country: 'FR', number: '4000002500000003', token: 'pm_card_fr' },
  mastercard: { ...visa, brand: 'mastercard', number: '5555555555554444', token: 'pm_card_mastercard' },
  amex: { ...visa, brand: 'amex', number: '378282246310005', token: 'pm_card_amex' },
  bypassPending: {
    ...visa,
    number: '4000000000000077',
    token: 'pm_card_bypassPending',
    availableAtOnce: true,
  },
  declined: {
    ...visa,
    number: '4000000000000002',
    token: 'pm_card_visa_chargeDeclined',
    decline: declined('generic_decline', '01'),
    declinesSetup: true,
  },
  insufficientFunds: {
    ...visa,
    number: '4000000000009995',
    token: 'pm_card_visa_chargeDeclinedInsufficientFunds',
    decline: declined('insufficient_funds', '51', 'Your card has insufficient funds.'),
    declinesSetup: true,
  },
  lost: {
    ...visa,
    number: '4000000000009987',
    token: 'pm_card_visa_chargeDeclinedLostCard',
    decline: { ...declined('lost_card', '41'), advice: 'do_not_try_again' },
    declinesSetup: true,
  },
  stolen: {
    ...visa,
    number: '4000000000009979',
    token: 'pm_card_visa_chargeDeclinedStolenCard',
    decline: { ...declined('stolen_card', '43'), advice: 'do_not_try_again' },
    declinesSetup: true,
  },
  fraudulent: {
    ...visa,
    number: '4100000000000019',
    token: 'pm_card_radarBlock',
    decline: { ...declined('fraudulent', '59'), advice: 'do_not_try_again' },
    declinesSetup: true,
  },
  expired: {
    ...visa,
    number: '4000000000000069',
    token: 'pm_card_chargeDeclinedExpiredCard',
    decline: {
      code: 'expired_card',
      message: 'Your card has expired.',
      networkCode: '54',
      advice: 'do_not_try_again',
    },
    declinesSetup: true,
  },
  wrongCvc: {
    ...visa,
    number: '4000000000000127',
    token: 'pm_card_chargeDeclinedIncorrectCvc',
    decline: {
      code: 'incorrect_cvc',
      message: "Your card's security code is incorrect.",
      networkCode: 'N7',
      advice: 'confirm_card_data',
    },
    declinesSetup: true,
  },
  processingError: {
    ...visa,
    number: '4000000000000119',
    token: 'pm_card_chargeDeclinedProcessingError',
    decline: {
      code: 'processing_error',
      message: 'An error occurred while processing your card. Try again in a little bit.',
      advice: 'try_again_later',
    },
    declinesSetup: true,
  },
  /** Can be saved; every later charge is declined. */
  declinedLater: {
    ...visa,
    number: '4000000000000341',
    token: 'pm_card_chargeCustomerFail',
    decline: declined('generic_decline', '05'),
  },
  authenticateUnlessPrepared: {
    ...visa,
    number: '4000002500003155',
    token: 'pm_card_authenticationRequiredOnSetup',
    authentication: 'unless_prepared',
  },
  authenticateAlways: {
    ...visa,
    number: '4000002760003184',
    token: 'pm_card_authenticationRequired',
    authentication: 'always',
  },
  /** Authenticates, then lacks the money: both steps of a payment have to be handled. */
  authenticateThenInsufficient: {
    ...visa,
    number: '4000008260003178',
    token: 'pm_card_authenticationRequiredChargeDeclinedInsufficientFunds',
    authentication: 'unless_prepared',
    decline: declined('insufficient_funds', '51', 'Your card has insufficient funds.'),
  },
  disputedFraud: {
    ...visa,
    number: '4000000000000259',
    token: 'pm_card_createDispute',
    dispute: { reason: 'fraudulent' },
  },
  disputedNotReceived: {
    ...visa,
    number: '4000000000002685',
    token: 'pm_card_createDisputeProductNotReceived',
    dispute: { reason: 'product_not_received' },
  },
  inquiry: {
    ...visa,
    number: '4000000000001976',
    token: 'pm_card_createDisputeInquiry',
    dispute: { reason: 'fraudulent', inquiry: true },
  },
  refundFails: { ...visa, number: '4000000000005126', token: 'pm_card_refundFail', refund: 'fails_later' },
  refundPends: {
    ...visa,
    number: '4000000000007726',
    token: 'pm_card_pendingRefund',
    refund: 'pending_first',
  },
} as const satisfies Record<string, TestCard>

export type CardName = keyof typeof CARDS

export const cardNamed = (name: CardName): TestCard => CARDS[name]

const NAMES = Object.keys(CARDS) as CardName[]

/** Other spellings that Stripe accepts for the same cards. */
const ALIASES: Record<string, CardName> = {
  pm_card_chargeDeclined: 'declined',
  pm_card_chargeDeclinedInsufficientFunds: 'insufficientFunds',
  pm_card_visa_chargeDeclinedExpiredCard: 'expired',
  pm_card_threeDSecure2Required: 'authenticateAlways',
}

/** The card that a `pm_card_…` or `tok_…` id stands for. */
export function cardByToken(token: string): CardName | undefined {
  const asMethod = token.replace(/^tok_/, 'pm_card_')
  return ALIASES[asMethod] ?? NAMES.find((name) => CARDS[name].token === asMethod)
}

/** The card with this number, digits only. */
export const cardByNumber = (number: string): CardName | undefined =>
  NAMES.find((name) => CARDS[name].number === number)
