import type Stripe from 'stripe'
import { buildAccount, capabilitiesOf, profileOf, scheduleOf, settingsOf } from '../connect/build-account.ts'
import { changedFields } from '../events/changes.ts'
import { type Call, pathValue } from '../http/call.ts'
import { invalidRequest, onlyModelled } from '../http/failure.ts'
import { listPage } from '../http/list.ts'
import { fundsOf } from '../money/ledger.ts'
import { mergeMetadata } from '../payments/method.ts'

/** Personal data and bank accounts go through the hosted onboarding, as Stripe keeps it for Express accounts. */
const UPDATE = [
  'business_profile',
  'business_type',
  'capabilities',
  'default_currency',
  'email',
  'metadata',
  'settings',
]
const CREATE = [...UPDATE, 'controller', 'country', 'type']

const PROFILE = ['mcc', 'name', 'product_description', 'support_email', 'support_phone', 'support_url', 'url']

function checkModelled(
  params: Pick<Stripe.AccountUpdateParams, 'business_profile' | 'settings'>,
  modelled: string[],
): void {
  onlyModelled(params, modelled)
  onlyModelled(params.business_profile, PROFILE, 'business_profile')
  onlyModelled(params.settings, ['payouts'], 'settings')
  onlyModelled(params.settings?.payouts, ['schedule'], 'settings[payouts]')
}

const accountOf = (call: Call): Stripe.Account =>
  call.scope.platform().objects.get('account', pathValue(call, 'account'))

export function createAccount({ scope, params }: Call<Stripe.AccountCreateParams>): Stripe.Account {
  checkModelled(params, CREATE)
  return buildAccount(scope, params)
}

export const retrieveAccount = (call: Call): object => accountOf(call)

export function updateAccount(call: Call<Stripe.AccountUpdateParams>): Stripe.Account {
  const { scope, params } = call
  checkModelled(params, UPDATE)
  const before = accountOf(call)
  const after = scope.platform().objects.save('account', {
    ...before,
    business_profile: profileOf(before.business_profile, params.business_profile),
    capabilities: { ...capabilitiesOf(params.capabilities), ...before.capabilities },
    business_type: params.business_type ?? before.business_type,
    default_currency: params.default_currency?.toLowerCase() ?? before.default_currency,
    email: params.email === undefined ? before.email : params.email || null,
    metadata: mergeMetadata(before.metadata ?? {}, params.metadata),
    settings: settingsOf(scheduleOf(before.settings?.payouts?.schedule, params.settings?.payouts)),
  })
  scope.on(before.id).emit('account.updated', after, changedFields(before, after))
  return after
}

/** Money left on the account keeps it from being deleted. */
export function deleteAccount(call: Call): object {
  const account = accountOf(call)
  for (const { available, pending } of fundsOf(call.scope.on(account.id)).values()) {
    if (available !== 0 || pending !== 0) {
      throw invalidRequest('This account cannot be deleted because it has a non-zero balance.')
    }
  }
  call.scope.platform().objects.remove('account', account.id)
  call.scope.on(account.id).emit('account.application.deauthorized', {
    id: 'ca_sandbox',
    object: 'application',
    name: 'Vis-à-vis',
  })
  return { id: account.id, object: 'account', deleted: true }
}

export const listAccounts = ({ scope, params }: Call<Stripe.AccountListParams>): object =>
  listPage(scope, 'account', '/v1/accounts', params)
