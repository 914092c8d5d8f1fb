import type Stripe from 'stripe'
import { DAY, HOUR } from '../clock.ts'
import { changedFields } from '../events/changes.ts'
import { idOf, newId } from '../ids.ts'
import { carryBy, fundsOf, post } from '../money/ledger.ts'
import { PLATFORM, type Scope } from '../scope.ts'

/** From creation to the bank's network, and on to the bank account. */
const SUBMISSION_DELAY = HOUR
const TRANSIT = DAY

export interface PayoutTerms {
  amount: number
  currency: string
  automatic: boolean
  destination: string
  description?: string | null
  metadata: Stripe.Metadata
  statementDescriptor?: string | null
}

/** The bank account that the account's money goes to. The platform's is made when first needed. */
export function bankOf(scope: Scope, currency: string): Stripe.BankAccount | undefined {
  const [bank] = scope.objects.list('bank_account', { limit: 1 })
  if (bank || scope.account !== PLATFORM) return bank
  return scope.objects.insert(
    'bank_account',
    {
      id: newId('ba'),
      object: 'bank_account',
      account_holder_name: 'Vis-à-vis',
      account_holder_type: 'company',
      account_type: null,
      bank_name: 'STRIPE TEST BANK',
      country: 'FR',
      currency,
      fingerprint: 'sandboxplatform',
      last4: '2606',
      metadata: {},
      routing_number: null,
      status: 'verified',
    },
    { failsPayouts: false },
  )
}

/** Takes money off the balance and sends it on its way. The caller has checked that it is there. */
export function createPayoutOf(scope: Scope, terms: PayoutTerms): Stripe.Payout {
  const id = newId('po')
  const entry = post(scope, {
    type: 'payout',
    category: 'payout',
    amount: -terms.amount,
    currency: terms.currency,
    source: id,
    description: 'STRIPE PAYOUT',
  })
  const payout = scope.objects.insert('payout', {
    id,
    object: 'payout',
    amount: terms.amount,
    application_fee: null,
    application_fee_amount: null,
    arrival_date: scope.now() + SUBMISSION_DELAY + TRANSIT,
    automatic: terms.automatic,
    balance_transaction: entry.id,
    created: scope.now(),
    currency: terms.currency,
    description: terms.description ?? 'STRIPE PAYOUT',
    destination: terms.destination,
    failure_balance_transaction: null,
    failure_code: null,
    failure_message: null,
    livemode: false,
    metadata: terms.metadata,
    method: 'standard',
    original_payout: null,
    payout_method: null,
    reconciliation_status: terms.automatic ? 'in_progress' : 'not_applicable',
    reversed_by: null,
    source_type: 'card',
    statement_descriptor: terms.statementDescriptor ?? null,
    status: 'pending',
    trace_id: { status: 'pending', value: null },
    type: 'bank_account',
  })
  scope.schedule('payout_submission', id, scope.now() + SUBMISSION_DELAY)
  scope.emit('payout.created', payout)
  return payout
}

/** The daily run of an expert's account: everything available goes out. */
export function payOutAutomatically(scope: Scope): void {
  const account = scope.platform().objects.get('account', scope.account)
  if (!account.payouts_enabled || account.settings?.payouts?.schedule.interval !== 'daily') return
  for (const [currency, { available }] of fundsOf(scope)) {
    const bank = bankOf(scope, currency)
    if (available <= 0 || !bank) continue
    const terms = { amount: available, currency, automatic: true, destination: bank.id, metadata: {} }
    const payout = createPayoutOf(scope, terms)
    carryBy(scope, payout.id, currency)
  }
}

export function submit(scope: Scope, id: string): void {
  const before = scope.objects.get('payout', id)
  if (before.status !== 'pending') return
  const after = scope.objects.save('payout', {
    ...before,
    status: 'in_transit',
    reconciliation_status: before.automatic ? 'completed' : 'not_applicable',
  })
  scope.schedule('payout_arrival', id, scope.now() + TRANSIT)
  scope.emit('payout.updated', after, changedFields(before, after))
  if (after.automatic) scope.emit('payout.reconciliation_completed', after)
}

/** The bank took the money, or sent it back because its account refuses payouts. */
export function arrive(scope: Scope, id: string): void {
  const before = scope.objects.get('payout', id)
  if (before.status !== 'in_transit') return
  const destination = idOf(before.destination)
  if (destination && scope.objects.hidden('bank_account', destination).failsPayouts) {
    return void failPayout(scope, before, 'account_closed', 'The bank account has been closed.')
  }
  const after = scope.objects.save('payout', {
    ...before,
    status: 'paid',
    trace_id: { status: 'supported', value: `SANDBOX${id.slice(-10).toUpperCase()}` },
  })
  scope.emit('payout.paid', after)
}

/** Money comes back to the balance; the bank account is shut until the expert gives another one. */
export function failPayout(
  scope: Scope,
  before: Stripe.Payout,
  code: string,
  message: string,
): Stripe.Payout {
  const entry = post(scope, {
    type: 'payout_failure',
    category: 'payout_reversal',
    amount: before.amount,
    currency: before.currency,
    source: before.id,
  })
  const after = scope.objects.save('payout', {
    ...before,
    status: 'failed',
    failure_code: code,
    failure_message: message,
    failure_balance_transaction: entry.id,
  })
  scope.unschedule('payout_submission', before.id)
  scope.unschedule('payout_arrival', before.id)
  scope.emit('payout.failed', after)
  const destination = idOf(before.destination)
  const bank = destination && scope.objects.find('bank_account', destination)
  if (bank && scope.account !== PLATFORM) shutBank(scope, bank)
  return after
}

function shutBank(scope: Scope, bank: Stripe.BankAccount): void {
  const shut = scope.objects.save('bank_account', { ...bank, status: 'errored' })
  const platform = scope.platform()
  const account = platform.objects.get('account', scope.account)
  const updated = platform.objects.save('account', {
    ...account,
    payouts_enabled: false,
    ...(account.external_accounts
      ? { external_accounts: { ...account.external_accounts, data: [shut] } }
      : {}),
  })
  scope.emit('account.external_account.updated', shut, { status: bank.status })
  scope.emit('account.updated', updated, changedFields(account, updated))
}
