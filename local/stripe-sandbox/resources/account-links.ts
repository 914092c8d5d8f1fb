import type Stripe from 'stripe'
import { MINUTE } from '../clock.ts'
import { type Call, pathValue } from '../http/call.ts'
import { invalidRequest, notModelled } from '../http/failure.ts'
import { newId } from '../ids.ts'

/** Stripe's links work once and for a few minutes. */
const LINK_LIFE = 5 * MINUTE

/** A single-use address of the hosted onboarding. */
export function createAccountLink({
  scope,
  params,
}: Call<Stripe.AccountLinkCreateParams>): Stripe.AccountLink {
  const account = scope.objects.find('account', params.account)
  if (!account) throw invalidRequest(`No such account: '${params.account}'`, 'account', 'resource_missing')
  if (params.type !== 'account_onboarding') {
    throw invalidRequest(
      `You cannot create \`${params.type}\` type Account Links for this account: Stripe collects its requirements.`,
      'type',
    )
  }
  checkCollection(params.collection_options)
  for (const name of ['refresh_url', 'return_url'] as const) {
    const url = params[name]
    if (!url) throw invalidRequest(`Missing required param: ${name}.`, name, 'parameter_missing')
    if (!URL.canParse(url)) throw invalidRequest('Not a valid URL', name, 'url_invalid')
  }
  const visit = scope.objects.insert('onboarding_visit', {
    id: newId('visit'),
    object: 'onboarding_visit',
    account: account.id,
    refresh_url: params.refresh_url ?? '',
    return_url: params.return_url ?? '',
    expires_at: scope.now() + LINK_LIFE,
    used: false,
  })
  return {
    object: 'account_link',
    created: scope.now(),
    expires_at: visit.expires_at,
    url: `${scope.publicUrl}/setup/e/${account.id}/${visit.id}`,
  }
}

/** The onboarding page asks for all that Stripe will ever want, at once; without options Stripe does so in its own time. */
function checkCollection(options: Stripe.AccountLinkCreateParams['collection_options']): void {
  if (options && options.fields !== 'eventually_due') throw notModelled('collection_options[fields]')
  if (options?.future_requirements === 'include') throw notModelled('collection_options[future_requirements]')
}

/** A one-time address of the expert's Express dashboard; only for accounts that have been onboarded. */
export function createLoginLink(call: Call): Stripe.LoginLink {
  const account = call.scope.platform().objects.get('account', pathValue(call, 'account'))
  if (!account.details_submitted) {
    throw invalidRequest('Cannot create a login link for an account that has not completed onboarding.')
  }
  return {
    object: 'login_link',
    created: call.scope.now(),
    url: `${call.scope.publicUrl}/express/${account.id}`,
  }
}
