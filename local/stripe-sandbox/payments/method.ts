import type Stripe from 'stripe'
import { checkCard, isMistake } from '../cards/check.ts'
import { type CardName, cardByToken, cardNamed } from '../cards/matrix.ts'
import { ApiFailure, invalidRequest, noSuch, notModelled } from '../http/failure.ts'
import { newId } from '../ids.ts'
import type { Scope } from '../scope.ts'

type BillingInput = Stripe.PaymentMethodCreateParams.BillingDetails | undefined

export interface NewCard {
  name: CardName
  expMonth: number
  expYear: number
  cvcGiven: boolean
  billing?: BillingInput
  metadata?: Stripe.Metadata
}

export const NO_ADDRESS: Stripe.Address = {
  city: null,
  country: null,
  line1: null,
  line2: null,
  postal_code: null,
  state: null,
}

const billingOf = (given: BillingInput): Stripe.PaymentMethod.BillingDetails => ({
  address: given?.address ? { ...NO_ADDRESS, ...given.address } : NO_ADDRESS,
  email: given?.email || null,
  name: given?.name || null,
  phone: given?.phone || null,
  tax_id: null,
})

/** Keeps a card as a payment method that belongs to nobody yet. */
export function createCardMethod(scope: Scope, card: NewCard): Stripe.PaymentMethod {
  const { number, brand, funding, country } = cardNamed(card.name)
  return scope.objects.insert(
    'payment_method',
    {
      id: newId('pm'),
      object: 'payment_method',
      allow_redisplay: 'unspecified',
      billing_details: billingOf(card.billing),
      card: {
        brand,
        checks: {
          address_line1_check: null,
          address_postal_code_check: null,
          cvc_check: card.cvcGiven ? 'pass' : null,
        },
        country,
        display_brand: brand,
        exp_month: card.expMonth,
        exp_year: card.expYear,
        fingerprint: `sandbox${number.slice(-8)}`,
        funding,
        generated_from: null,
        last4: number.slice(-4),
        networks: { available: [brand], preferred: null },
        regulated_status: 'unregulated',
        three_d_secure_usage: { supported: true },
        wallet: null,
      },
      created: scope.now(),
      customer: null,
      customer_account: null,
      livemode: false,
      metadata: card.metadata ?? {},
      type: 'card',
    },
    { card: card.name, cvcGiven: card.cvcGiven, prepared: false },
  )
}

const nextYear = (scope: Scope): number => new Date(scope.now() * 1000).getUTCFullYear() + 1

/** Finds a stored method, or makes one for a test id such as `pm_card_visa`. */
export function methodNamed(scope: Scope, id: string, param = 'payment_method'): Stripe.PaymentMethod {
  const name = cardByToken(id)
  if (name) return createCardMethod(scope, { name, expMonth: 8, expYear: nextYear(scope), cvcGiven: true })
  const method = scope.objects.find('payment_method', id)
  if (!method) throw noSuch('PaymentMethod', id, param)
  return method
}

type CardFields = { number?: string; exp_month?: number; exp_year?: number; cvc?: string; token?: string }

export interface MethodInput {
  type?: string
  card?: object
  billing_details?: BillingInput
  metadata?: Stripe.Emptyable<Stripe.MetadataParam>
}

/** Makes a method from `{type: 'card', card: {number, …} | {token}}`; a card as typed is checked first. */
export function methodFromInput(scope: Scope, input: MethodInput, param: string): Stripe.PaymentMethod {
  const inside = (key: string): string => (param ? `${param}[${key}]` : key)
  if (!input.type) {
    throw invalidRequest(`Missing required param: ${inside('type')}.`, inside('type'), 'parameter_missing')
  }
  if (input.type !== 'card') throw notModelled(inside(input.type))
  const card: CardFields | undefined = input.card
  if (!card) {
    throw invalidRequest(`Missing required param: ${inside('card')}.`, inside('card'), 'parameter_missing')
  }
  const rest = { billing: input.billing_details, metadata: metadataOf(input.metadata) }
  if (card.token) {
    const name = cardByToken(card.token)
    if (!name) throw noSuch('token', card.token, inside('card'))
    return createCardMethod(scope, { name, expMonth: 8, expYear: nextYear(scope), cvcGiven: true, ...rest })
  }
  const checked = checkCard(
    {
      number: card.number ?? '',
      expMonth: card.exp_month ?? 0,
      expYear: card.exp_year ?? 0,
      cvc: card.cvc,
    },
    scope.now(),
  )
  if (isMistake(checked)) {
    throw new ApiFailure(402, {
      type: 'card_error',
      code: checked.code,
      message: checked.message,
      param: checked.field,
      ...(checked.declineCode ? { decline_code: checked.declineCode } : {}),
    })
  }
  return createCardMethod(scope, { ...checked, ...rest })
}

/** Metadata as first given. */
export function metadataOf(given: Stripe.Emptyable<Stripe.MetadataParam> | undefined): Stripe.Metadata {
  return mergeMetadata({}, given)
}

/** Stripe's merge: a key with an empty value goes, the empty string instead of an object clears all. */
export function mergeMetadata(
  kept: Stripe.Metadata | null,
  given: Stripe.Emptyable<Stripe.MetadataParam> | null | undefined,
): Stripe.Metadata {
  if (given === undefined) return kept ?? {}
  if (given === '' || given === null) return {}
  const merged: Stripe.Metadata = { ...kept }
  for (const [key, value] of Object.entries(given)) {
    if (key.length > 40)
      throw invalidRequest(`Metadata keys can be at most 40 characters: ${key}`, 'metadata')
    if (value === null || value === '') delete merged[key]
    else if (String(value).length > 500) {
      throw invalidRequest(`Metadata values can have up to 500 characters: ${key}`, `metadata[${key}]`)
    } else merged[key] = String(value)
  }
  if (Object.keys(merged).length > 50) {
    throw invalidRequest('Metadata can have at most 50 keys.', 'metadata')
  }
  return merged
}

/** Gives a method to a customer; `prepared` says its owner has agreed to later charges. */
export function attachMethod(
  scope: Scope,
  id: string,
  customer: string,
  prepared: boolean,
): Stripe.PaymentMethod {
  const method = scope.objects.get('payment_method', id)
  const attached = scope.objects.save('payment_method', { ...method, customer })
  if (prepared) scope.objects.hide('payment_method', id, { prepared: true })
  if (method.customer === null) scope.emit('payment_method.attached', attached)
  return attached
}
