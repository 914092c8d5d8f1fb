import type Stripe from 'stripe'
import { changedFields } from '../events/changes.ts'
import { newId } from '../ids.ts'
import type { Scope } from '../scope.ts'
import { capabilityRequirementsFor, permissionsFor, requirementsFor, type Standing } from './requirements.ts'

/** The IBAN whose last digits say that payouts to it fail, as in Stripe's test data. */
export const FAILING_IBAN = 'FR1420041010050500013M02607'

export interface BankDetails {
  holder: string
  iban: string
}

/**
 * Brings an account to a standing and tells the Connect endpoint. `scope` is the platform's; the events belong to
 * the account.
 */
export function setStanding(
  scope: Scope,
  id: string,
  standing: Standing,
  bank?: BankDetails,
): Stripe.Account {
  const platform = scope.platform()
  const own = scope.on(id)
  const before = platform.objects.get('account', id)
  const { capability, ...permissions } = permissionsFor(standing)
  const names = Object.keys(before.capabilities ?? {}) as (keyof Stripe.Account.Capabilities & string)[]
  const capabilities = Object.fromEntries(names.map((name) => [name, capability]))
  const accounts = bank ? [addBank(own, before, bank)] : (before.external_accounts?.data ?? [])
  const after = platform.objects.save('account', {
    ...before,
    ...permissions,
    payouts_enabled: permissions.payouts_enabled && accounts.length > 0,
    charges_enabled: capabilities.card_payments === 'active',
    capabilities,
    requirements: requirementsFor(standing),
    ...(before.external_accounts
      ? { external_accounts: { ...before.external_accounts, data: accounts } }
      : {}),
    tos_acceptance:
      standing === 'complete' && !before.tos_acceptance?.date
        ? { ...before.tos_acceptance, date: scope.now(), ip: '127.0.0.1' }
        : before.tos_acceptance,
  })
  for (const name of names) {
    if (before.capabilities?.[name] === capability) continue
    own.emit(
      'capability.updated',
      {
        id: name,
        object: 'capability',
        account: id,
        requested: true,
        requested_at: before.created ?? null,
        requirements: capabilityRequirementsFor(standing),
        status: capability,
      },
      { status: before.capabilities?.[name] },
    )
  }
  own.emit('account.updated', after, changedFields(before, after))
  return after
}

function addBank(own: Scope, account: Stripe.Account, bank: BankDetails): Stripe.BankAccount {
  const iban = bank.iban.replace(/\s/g, '').toUpperCase()
  const added = own.objects.insert(
    'bank_account',
    {
      id: newId('ba'),
      object: 'bank_account',
      account: account.id,
      account_holder_name: bank.holder,
      account_holder_type: 'individual',
      account_type: null,
      available_payout_methods: ['standard'],
      bank_name: 'STRIPE TEST BANK',
      country: iban.slice(0, 2),
      currency: account.default_currency ?? 'eur',
      default_for_currency: true,
      fingerprint: `sandbox${iban.slice(-8)}`,
      future_requirements: null,
      last4: iban.slice(-4),
      metadata: {},
      requirements: null,
      routing_number: null,
      status: 'new',
    },
    { failsPayouts: iban === FAILING_IBAN },
  )
  own.emit('account.external_account.created', added)
  return added
}
