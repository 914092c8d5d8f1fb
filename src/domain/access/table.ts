import type { Relation } from './relation.ts'

type Rule = {
  /** Any one of these relations suffices… */
  readonly to: readonly Relation[]
  /** …unless one of these holds too. */
  readonly never?: readonly Relation[]
}

const SIGNED_IN = ['STRANGER', 'OWNER', 'LEARNER_OF', 'EXPERT_OF', 'COUNTERPART'] as const
const BOTH = ['LEARNER_OF', 'EXPERT_OF'] as const

/**
 * Who may do what to whose. The one table: a use case asks it first, a generated test walks all of it. It speaks
 * of relations only; whether the moment is right (room open, booking cancellable) is for the state machine.
 */
export const ACCESS = {
  // Catalogue: public on purpose, nobody needs an account to see who can help
  'offering.view': { to: ['ANONYMOUS', ...SIGNED_IN, 'ADMIN', 'SYSTEM'] },
  'offering.book': { to: ['STRANGER'], never: ['EXPERT_OF', 'OWNER'] },
  'offering.edit': { to: ['OWNER', 'EXPERT_OF'] },
  'availability.edit': { to: ['OWNER', 'EXPERT_OF'] },
  'profile.edit': { to: ['OWNER', 'EXPERT_OF'] },
  'presence.show': { to: ['EXPERT_OF'] },
  'earnings.view': { to: ['OWNER', 'EXPERT_OF'] },
  'payout.setUp': { to: ['OWNER', 'EXPERT_OF'] },

  // Booking
  'booking.view': { to: [...BOTH, 'ADMIN', 'SYSTEM'] },
  'booking.list': { to: ['OWNER', 'EXPERT_OF'] },
  'booking.pay': { to: ['LEARNER_OF'] },
  'booking.cancel': { to: [...BOTH, 'ADMIN', 'SYSTEM'] },
  'booking.reschedule': { to: [...BOTH] },
  'reschedule.answer': { to: ['COUNTERPART'], never: ['OWNER'] },
  'reschedule.withdraw': { to: ['OWNER'] },
  'booking.settle': { to: ['SYSTEM'] },

  // The room: the two people and nobody else, not even an admin
  'room.enter': { to: [...BOTH] },
  'room.end': { to: [...BOTH, 'SYSTEM'] },
  'room.report': { to: [...BOTH] },
  'attendance.record': { to: ['SYSTEM'] },
  'attendance.view': { to: [...BOTH, 'ADMIN', 'SYSTEM'] },
  'chat.read': { to: [...BOTH] },
  'chat.write': { to: [...BOTH] },
  'receipt.view': { to: ['LEARNER_OF'] },
  'claim.make': { to: ['LEARNER_OF'] },

  // Reviews: the learner writes, the expert answers in public
  'review.write': { to: ['LEARNER_OF'] },
  'review.answer': { to: ['EXPERT_OF'], never: ['OWNER'] },
  'review.hide': { to: ['ADMIN'] },

  // Account
  'settings.edit': { to: ['OWNER'] },
  'session.revoke': { to: ['OWNER', 'ADMIN'] },
  'account.export': { to: ['OWNER'] },
  'account.delete': { to: ['OWNER'] },

  // Vetting: four eyes. The admin who signs is neither the applicant nor the validator who attested
  'dossier.write': { to: ['OWNER'] },
  'dossier.view': { to: ['OWNER', 'VALIDATOR', 'ADMIN'] },
  'dossier.attest': { to: ['VALIDATOR'], never: ['OWNER'] },
  'dossier.approve': { to: ['ADMIN'], never: ['OWNER', 'ATTESTER'] },
  'dossier.refuse': { to: ['ADMIN'], never: ['OWNER'] },
  'dossier.suspend': { to: ['ADMIN', 'SYSTEM'], never: ['OWNER'] },

  // The platform
  'ledger.view': { to: ['ADMIN'] },
  'ledger.post': { to: ['SYSTEM'] },
  'admin.users': { to: ['ADMIN'] },
  'admin.categories': { to: ['ADMIN'] },
  'admin.claims': { to: ['ADMIN'], never: ['LEARNER_OF', 'EXPERT_OF'] },
  'admin.audit': { to: ['ADMIN'] },
  'admin.jobs': { to: ['ADMIN'] },
} as const satisfies Record<string, Rule>

export type Action = keyof typeof ACCESS

export function ruleOf(action: Action): Rule {
  return ACCESS[action]
}
