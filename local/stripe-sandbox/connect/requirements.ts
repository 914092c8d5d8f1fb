import type Stripe from 'stripe'

/** What Stripe asks of an individual before it pays out. */
export const ONBOARDING_FIELDS = [
  'external_account',
  'individual.address.city',
  'individual.address.line1',
  'individual.address.postal_code',
  'individual.dob.day',
  'individual.dob.month',
  'individual.dob.year',
  'individual.first_name',
  'individual.last_name',
  'tos_acceptance.date',
  'tos_acceptance.ip',
]

/** Where an account stands: what the control API and the onboarding page can bring about. */
export type Standing = 'complete' | 'incomplete' | 'past_due' | 'pending' | 'rejected'

const none = { alternatives: [], current_deadline: null, errors: [] }

export function requirementsFor(standing: Standing): Stripe.Account.Requirements {
  const lists = { currently_due: [], eventually_due: [], past_due: [], pending_verification: [] }
  switch (standing) {
    case 'complete':
      return { ...none, ...lists, disabled_reason: null }
    case 'incomplete':
      return {
        ...none,
        ...lists,
        currently_due: ONBOARDING_FIELDS,
        eventually_due: ONBOARDING_FIELDS,
        disabled_reason: 'requirements.past_due',
      }
    case 'past_due': {
      const due = ['individual.verification.document']
      return {
        ...none,
        ...lists,
        currently_due: due,
        eventually_due: due,
        past_due: due,
        disabled_reason: 'requirements.past_due',
        errors: [
          {
            code: 'verification_document_expired',
            reason: 'The document has expired. Provide one that is valid.',
            requirement: 'individual.verification.document',
          },
        ],
      }
    }
    case 'pending':
      return {
        ...none,
        ...lists,
        pending_verification: ['individual.verification.document'],
        disabled_reason: 'requirements.pending_verification',
      }
    case 'rejected':
      return { ...none, ...lists, disabled_reason: 'rejected.other' }
    default:
      return standing satisfies never
  }
}

/** Why a capability is off: the same reasons as the account's, under names of its own. */
const CAPABILITY_REASONS: Record<Standing, string | null> = {
  complete: null,
  incomplete: 'requirements.fields_needed',
  past_due: 'requirements.fields_needed',
  pending: 'pending.review',
  rejected: 'rejected.other',
}

export const capabilityRequirementsFor = (standing: Standing) => ({
  ...requirementsFor(standing),
  disabled_reason: CAPABILITY_REASONS[standing],
})

/** The answers that an account's standing gives to "may it be paid?". */
export function permissionsFor(standing: Standing) {
  const active = standing === 'complete'
  return {
    details_submitted: standing !== 'incomplete',
    payouts_enabled: active,
    capability: active
      ? ('active' as const)
      : standing === 'pending'
        ? ('pending' as const)
        : ('inactive' as const),
  }
}
