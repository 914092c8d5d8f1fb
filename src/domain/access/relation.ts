/** How whoever asks stands to what is asked about. */
export const RELATIONS = [
  /** Not signed in. */
  'ANONYMOUS',
  /** Signed in, and neither owner nor one of the two people of the thing. */
  'STRANGER',
  /** The thing is theirs: account, profile, dossier, review, proposal. */
  'OWNER',
  /** The learner of a booking. */
  'LEARNER_OF',
  /** The expert of a booking or of an offering. */
  'EXPERT_OF',
  /** One of the two people of a booking, where the other one made the thing: a proposal, a review. */
  'COUNTERPART',
  /** A validator, and the thing is a regulated dossier. */
  'VALIDATOR',
  /** The very validator who attested this dossier. */
  'ATTESTER',
  'ADMIN',
  /** Jobs and sweeps. */
  'SYSTEM',
] as const

export type Relation = (typeof RELATIONS)[number]

/** Who asks. The `Actor` of a use case fits as it is. */
export type AccessActor =
  | { readonly kind: 'ANONYMOUS' }
  | { readonly kind: 'SYSTEM' }
  | {
      readonly kind: 'USER'
      readonly userId: string
      /** The expert profile of the account, if it has one. */
      readonly expertId: string | null
      readonly roles: readonly ('VALIDATOR' | 'ADMIN')[]
    }

/** What is asked about: only whose it is. An empty resource is a thing of the whole platform. */
export type AccessResource = {
  /** Account that owns or made it. */
  readonly ownerId?: string | null
  /** Account of the booking's learner. */
  readonly learnerId?: string | null
  /** Expert profile of the booking, the offering or the calendar. */
  readonly expertId?: string | null
  /** The account behind that profile, where it is at hand. */
  readonly expertUserId?: string | null
  /** A dossier in a regulated category, sent in: the only kind of thing that validators see. */
  readonly regulatedDossier?: boolean
  /** Account of the validator who attested the dossier. */
  readonly attestedById?: string | null
}

/** All relations of an actor to a resource; one person can have several. */
export function relationsOf(actor: AccessActor, resource: AccessResource): ReadonlySet<Relation> {
  if (actor.kind !== 'USER') return new Set([actor.kind])
  const { userId, expertId, roles } = actor
  const owner = resource.ownerId === userId
  const learner = resource.learnerId === userId
  const expert = resource.expertUserId === userId || (expertId !== null && resource.expertId === expertId)

  const relations = new Set<Relation>()
  if (owner) relations.add('OWNER')
  if (learner) relations.add('LEARNER_OF')
  if (expert) relations.add('EXPERT_OF')
  if ((learner || expert) && resource.ownerId && !owner) relations.add('COUNTERPART')
  if (relations.size === 0) relations.add('STRANGER')
  if (resource.regulatedDossier && roles.includes('VALIDATOR')) relations.add('VALIDATOR')
  if (resource.attestedById === userId) relations.add('ATTESTER')
  if (roles.includes('ADMIN')) relations.add('ADMIN')
  return relations
}
