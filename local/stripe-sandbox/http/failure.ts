import type Stripe from 'stripe'

/** The body of a refusal, always answered under a top-level `error`: that key is how the SDK knows a failure. */
export interface ErrorBody {
  type: 'api_error' | 'card_error' | 'idempotency_error' | 'invalid_request_error'
  message: string
  code?: string
  param?: string
  decline_code?: string
  advice_code?: string
  network_decline_code?: string
  charge?: string
  payment_intent?: Stripe.PaymentIntent
  payment_method?: Stripe.PaymentMethod
  setup_intent?: Stripe.SetupIntent
  doc_url?: string
}

/**
 * A refusal with its HTTP status. `keep` says that what the request changed before it failed stays, as a declined
 * charge does; otherwise the request leaves no trace but its stored answer.
 */
export class ApiFailure extends Error {
  readonly status: number
  readonly body: ErrorBody
  readonly keep: boolean

  constructor(status: number, body: ErrorBody, keep = false) {
    super(body.message)
    this.status = status
    this.body = body.code ? { ...body, doc_url: `https://stripe.com/docs/error-codes/${body.code}` } : body
    this.keep = keep
  }
}

/** 400: the request itself is wrong. */
export const invalidRequest = (message: string, param?: string, code?: string): ApiFailure =>
  new ApiFailure(400, {
    type: 'invalid_request_error',
    message,
    ...(param ? { param } : {}),
    ...(code ? { code } : {}),
  })

/** The object named does not exist: 404 when it is the address, 400 when it is a parameter. */
export const noSuch = (what: string, id: string, param = 'id'): ApiFailure =>
  new ApiFailure(param === 'id' ? 404 : 400, {
    type: 'invalid_request_error',
    code: 'resource_missing',
    message: `No such ${what}: '${id}'`,
    param,
  })

/** Refuses what Stripe knows and this sandbox does not model, rather than accept and ignore it. */
export const notModelled = (param: string): ApiFailure =>
  invalidRequest(`The Stripe sandbox does not model \`${param}\`; leave it out.`, param)

/** Refuses every parameter outside the list of those that have an effect here, or none that could be missed. */
export function onlyModelled(params: object | undefined, modelled: readonly string[], inside?: string): void {
  const other = Object.keys(params ?? {}).find((name) => !modelled.includes(name))
  if (other) throw notModelled(inside ? `${inside}[${other}]` : other)
}

/** Refuses the few parameters named, of a call whose others all have an effect. */
export function refuseIdle(params: object, idle: readonly string[]): void {
  const given = Object.keys(params).find((name) => idle.includes(name))
  if (given) throw notModelled(given)
}

/** Cards are the one kind of method here: a filter without them would leave nothing to pay with. */
export function checkCardAllowed(
  types: string[] | '' | undefined,
  param = 'allowed_payment_method_types',
): void {
  if (!types || types.includes('card')) return
  throw invalidRequest(
    'No valid payment method types for this request: of those allowed, none is activated. Allow `card`.',
    param,
  )
}

/** `a`, `a or b`, `a, b, or c`. */
export function listed(words: string[]): string {
  if (words.length < 3) return words.join(' or ')
  return `${words.slice(0, -1).join(', ')}, or ${words.at(-1)}`
}
