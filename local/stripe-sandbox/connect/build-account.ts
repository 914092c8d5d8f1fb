import type Stripe from 'stripe'
import { invalidRequest, notModelled, onlyModelled } from '../http/failure.ts'
import { newId } from '../ids.ts'
import { metadataOf, NO_ADDRESS } from '../payments/method.ts'
import type { Scope } from '../scope.ts'
import { requirementsFor } from './requirements.ts'

type Params = Stripe.AccountCreateParams

/** Countries whose experts this sandbox onboards, with the currency they are paid in. */
const CURRENCY_OF: Record<string, string> = {
  AT: 'eur',
  BE: 'eur',
  DE: 'eur',
  ES: 'eur',
  FI: 'eur',
  FR: 'eur',
  GB: 'gbp',
  IE: 'eur',
  IT: 'eur',
  LU: 'eur',
  NL: 'eur',
  PT: 'eur',
  US: 'usd',
}

function controllerOf(params: Params): Stripe.Account.Controller {
  const given = params.controller ?? {}
  const express = params.type === 'express' || given.stripe_dashboard?.type === 'express'
  if (!express) throw notModelled(params.type ? 'type' : 'controller[stripe_dashboard][type]')
  if (given.losses?.payments === 'application' && given.fees && given.fees.payer !== 'application') {
    throw invalidRequest(
      'When `controller[losses][payments]` is `application`, `controller[fees][payer]` must be `application` too.',
      'controller[fees][payer]',
    )
  }
  return {
    type: 'application',
    is_controller: true,
    fees: { payer: params.type ? 'application_express' : (given.fees?.payer ?? 'account') },
    losses: { payments: params.type ? 'application' : (given.losses?.payments ?? 'stripe') },
    requirement_collection: given.requirement_collection ?? 'stripe',
    stripe_dashboard: { type: 'express' },
  }
}

type ProfileInput = Params['business_profile']

/** The profile after some of its fields were given. */
export function profileOf(
  kept: Stripe.Account.BusinessProfile | null | undefined,
  given: ProfileInput,
): Stripe.Account.BusinessProfile {
  return {
    mcc: given?.mcc ?? kept?.mcc ?? null,
    minority_owned_business_designation: null,
    name: given?.name ?? kept?.name ?? null,
    product_description: given?.product_description ?? kept?.product_description ?? null,
    specified_commercial_transactions_act_url: null,
    support_address: kept?.support_address ?? null,
    support_email: given?.support_email ?? kept?.support_email ?? null,
    support_phone: given?.support_phone ?? kept?.support_phone ?? null,
    support_url: given?.support_url || (kept?.support_url ?? null),
    url: given?.url || (kept?.url ?? null),
  }
}

type PayoutsInput = { schedule?: { interval?: string } } | undefined

/**
 * The payout schedule after some of it was given; daily unless said otherwise. `delay_days` is shown and cannot be
 * set: it holds back card payments on the expert's own account, and here transfers bring all its money.
 */
export function scheduleOf(
  kept: Stripe.Account.Settings.Payouts.Schedule | undefined,
  given: PayoutsInput,
): Stripe.Account.Settings.Payouts.Schedule {
  onlyModelled(given?.schedule, ['interval'], 'settings[payouts][schedule]')
  const interval = given?.schedule?.interval ?? kept?.interval ?? 'daily'
  if (interval !== 'daily' && interval !== 'manual')
    throw notModelled('settings[payouts][schedule][interval]')
  return { interval, delay_days: kept?.delay_days ?? 2 }
}

export function settingsOf(schedule: Stripe.Account.Settings.Payouts.Schedule): Stripe.Account.Settings {
  return {
    branding: { icon: null, logo: null, primary_color: null, secondary_color: null },
    card_payments: {
      statement_descriptor_prefix: null,
      statement_descriptor_prefix_kana: null,
      statement_descriptor_prefix_kanji: null,
    },
    dashboard: { display_name: null, timezone: 'Etc/UTC' },
    payments: {
      statement_descriptor: null,
      statement_descriptor_kana: null,
      statement_descriptor_kanji: null,
      statement_descriptor_prefix_kana: null,
      statement_descriptor_prefix_kanji: null,
    },
    payouts: { debit_negative_balances: false, schedule, statement_descriptor: null },
  }
}

type CapabilityName = keyof Stripe.Account.Capabilities & string

/** Requested capabilities, inactive until onboarding is through. */
export function capabilitiesOf(given: Params['capabilities']): Stripe.Account.Capabilities {
  const capabilities: Stripe.Account.Capabilities = {}
  for (const [name, { requested }] of Object.entries(given ?? {})) {
    if (name !== 'transfers' && name !== 'card_payments') throw notModelled(`capabilities[${name}]`)
    if (requested) capabilities[name as CapabilityName] = 'inactive'
  }
  return capabilities
}

/** Keeps a new Express account of an individual. */
export function buildAccount(scope: Scope, params: Params): Stripe.Account {
  const country = (params.country ?? 'FR').toUpperCase()
  const currency = CURRENCY_OF[country]
  if (!currency) throw invalidRequest(`Country '${country}' is not supported by this sandbox.`, 'country')
  const id = newId('acct')
  return scope.objects.insert('account', {
    id,
    object: 'account',
    business_profile: profileOf(null, params.business_profile),
    business_type: params.business_type ?? 'individual',
    capabilities: capabilitiesOf(params.capabilities),
    charges_enabled: false,
    company: { address: NO_ADDRESS },
    controller: controllerOf(params),
    country,
    created: scope.now(),
    default_currency: params.default_currency?.toLowerCase() ?? currency,
    details_submitted: false,
    email: params.email || null,
    external_accounts: {
      object: 'list',
      data: [],
      has_more: false,
      url: `/v1/accounts/${id}/external_accounts`,
    },
    future_requirements: { ...requirementsFor('complete') },
    groups: { payments_pricing: null },
    metadata: metadataOf(params.metadata),
    payouts_enabled: false,
    requirements: requirementsFor('incomplete'),
    settings: settingsOf(scheduleOf(undefined, params.settings?.payouts)),
    tos_acceptance: { date: null, ip: null, service_agreement: 'full', user_agent: null },
    type: params.type === 'express' ? 'express' : 'none',
  })
}
