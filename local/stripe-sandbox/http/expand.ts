import { PLATFORM, type Scope } from '../scope.ts'
import type { Kind } from '../store/kinds.ts'
import { invalidRequest } from './failure.ts'
import { pageOf } from './list.ts'

const DEPTH = 4

/** Which fields of which object hold the id of another that `expand` may put in its place. */
const EXPANDABLE: Record<string, string[]> = {
  balance_transaction: ['source'],
  charge: [
    'balance_transaction',
    'customer',
    'failure_balance_transaction',
    'payment_intent',
    'source_transfer',
    'transfer',
  ],
  'checkout.session': ['customer', 'payment_intent', 'setup_intent'],
  customer: ['default_source'],
  dispute: ['charge', 'payment_intent'],
  payment_intent: ['customer', 'latest_charge', 'payment_method'],
  payment_method: ['customer'],
  payout: ['balance_transaction', 'destination', 'failure_balance_transaction'],
  price: ['product'],
  refund: [
    'balance_transaction',
    'charge',
    'customer',
    'failure_balance_transaction',
    'payment_intent',
    'payment_method',
    'transfer_reversal',
  ],
  setup_attempt: ['customer', 'payment_method', 'setup_intent'],
  setup_intent: ['customer', 'latest_attempt', 'payment_method'],
  transfer: ['balance_transaction', 'destination', 'destination_payment', 'source_transaction'],
  transfer_reversal: ['balance_transaction', 'destination_payment_refund', 'source_refund', 'transfer'],
}

/** Fields that are not there at all until asked for. */
const ON_REQUEST: Record<string, (scope: Scope, id: string) => object> = {
  'charge.refunds': (scope, id) =>
    pageOf(`/v1/charges/${id}/refunds`, scope.objects.list('refund', { where: { charge: id } })),
  'checkout.session.line_items': (scope, id) =>
    pageOf(`/v1/checkout/sessions/${id}/line_items`, scope.objects.hidden('checkout.session', id).lineItems),
}

const KIND_BY_PREFIX: Record<string, Kind> = {
  acct: 'account',
  ba: 'bank_account',
  ch: 'charge',
  cus: 'customer',
  du: 'dispute',
  pi: 'payment_intent',
  pm: 'payment_method',
  po: 'payout',
  prod: 'product',
  py: 'charge',
  pyr: 'refund',
  re: 'refund',
  setatt: 'setup_attempt',
  seti: 'setup_intent',
  tr: 'transfer',
  trr: 'transfer_reversal',
  txn: 'balance_transaction',
}

type Json = Record<string, unknown>
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null

/** Replaces ids by objects along each path (`latest_charge.balance_transaction`, `data.customer`), as asked. */
export function expand(scope: Scope, answer: object, paths: string[]): object {
  const copy: Json = structuredClone(answer) as Json
  for (const path of paths) {
    const steps = path.split('.')
    const depth = steps[0] === 'data' && copy.object === 'list' ? steps.length - 1 : steps.length
    if (depth > DEPTH) {
      throw invalidRequest(
        `You cannot expand more than ${DEPTH} levels of a property. Property: ${path}`,
        'expand',
      )
    }
    walk(scope, copy, steps, path)
  }
  return copy
}

function walk(scope: Scope, at: unknown, steps: string[], path: string): void {
  const [step, ...rest] = steps
  if (step === undefined || !isObject(at)) return
  if (step === 'data' && Array.isArray(at.data)) {
    for (const item of at.data) walk(scope, item, rest, path)
    return
  }
  const type = String(at.object)
  const onRequest = ON_REQUEST[`${type}.${step}`]
  if (onRequest) at[step] ??= onRequest(scope, String(at.id))
  else if (EXPANDABLE[type]?.includes(step)) at[step] = load(scope, at[step])
  else if (!isObject(at[step])) {
    throw invalidRequest(
      `This property cannot be expanded (${path}). You may want to try expanding another property.`,
      'expand',
    )
  }
  if (rest.length > 0) walk(scope, at[step], rest, path)
}

/** Objects of the same account first; an expert's own account and payments are visible to the platform. */
function load(scope: Scope, value: unknown): unknown {
  if (typeof value !== 'string') return value
  const kind = KIND_BY_PREFIX[value.split('_')[0] ?? '']
  if (!kind) return value
  const found =
    scope.objects.find(kind, value) ??
    (kind === 'customer' ? scope.objects.find('deleted_customer', value) : undefined)
  if (found) return found
  if (scope.account !== PLATFORM) return value
  const row = scope.db.one('SELECT account FROM objects WHERE id = ?', value)
  return row ? scope.on(String(row.account)).objects.find(kind, value) : value
}
