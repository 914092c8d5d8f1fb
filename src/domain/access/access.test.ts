import { describe, expect, it } from 'vitest'
import { access, may } from './may.ts'
import { type AccessActor, type AccessResource, RELATIONS, type Relation, relationsOf } from './relation.ts'
import { ACCESS, type Action } from './table.ts'

/**
 * Who may do what, written down a second time and by hand: columns are the relations in the order of `RELATIONS`,
 * `x` may and `.` may not. Whoever changes the table must change this too, and sees what it opens.
 */
const EXPECTED: Record<Action, string> = {
  //                      an st ow le ex co va at ad sy
  'offering.view': '      x  x  x  x  x  x  .  .  x  x',
  'offering.book': '      .  x  .  .  .  .  .  .  .  .',
  'offering.edit': '      .  .  x  .  x  .  .  .  .  .',
  'availability.edit': '  .  .  x  .  x  .  .  .  .  .',
  'profile.edit': '       .  .  x  .  x  .  .  .  .  .',
  'presence.show': '      .  .  .  .  x  .  .  .  .  .',
  'earnings.view': '      .  .  x  .  x  .  .  .  .  .',
  'payout.setUp': '       .  .  x  .  x  .  .  .  .  .',
  'booking.view': '       .  .  .  x  x  .  .  .  x  x',
  'booking.list': '       .  .  x  .  x  .  .  .  .  .',
  'booking.pay': '        .  .  .  x  .  .  .  .  .  .',
  'booking.cancel': '     .  .  .  x  x  .  .  .  x  x',
  'booking.reschedule': ' .  .  .  x  x  .  .  .  .  .',
  'reschedule.answer': '  .  .  .  .  .  x  .  .  .  .',
  'reschedule.withdraw': '.  .  x  .  .  .  .  .  .  .',
  'booking.settle': '     .  .  .  .  .  .  .  .  .  x',
  'room.enter': '         .  .  .  x  x  .  .  .  .  .',
  'room.end': '           .  .  .  x  x  .  .  .  .  x',
  'room.report': '        .  .  .  x  x  .  .  .  .  .',
  'attendance.record': '  .  .  .  .  .  .  .  .  .  x',
  'attendance.view': '    .  .  .  x  x  .  .  .  x  x',
  'chat.read': '          .  .  .  x  x  .  .  .  .  .',
  'chat.write': '         .  .  .  x  x  .  .  .  .  .',
  'receipt.view': '       .  .  .  x  .  .  .  .  .  .',
  'claim.make': '         .  .  .  x  .  .  .  .  .  .',
  'review.write': '       .  .  .  x  .  .  .  .  .  .',
  'review.answer': '      .  .  .  .  x  .  .  .  .  .',
  'review.hide': '        .  .  .  .  .  .  .  .  x  .',
  'settings.edit': '      .  .  x  .  .  .  .  .  .  .',
  'session.revoke': '     .  .  x  .  .  .  .  .  x  .',
  'account.export': '     .  .  x  .  .  .  .  .  .  .',
  'account.delete': '     .  .  x  .  .  .  .  .  .  .',
  'dossier.write': '      .  .  x  .  .  .  .  .  .  .',
  'dossier.view': '       .  .  x  .  .  .  x  .  x  .',
  'dossier.attest': '     .  .  .  .  .  .  x  .  .  .',
  'dossier.approve': '    .  .  .  .  .  .  .  .  x  .',
  'dossier.refuse': '     .  .  .  .  .  .  .  .  x  .',
  'dossier.suspend': '    .  .  .  .  .  .  .  .  x  x',
  'ledger.view': '        .  .  .  .  .  .  .  .  x  .',
  'ledger.post': '        .  .  .  .  .  .  .  .  .  x',
  'admin.users': '        .  .  .  .  .  .  .  .  x  .',
  'admin.categories': '   .  .  .  .  .  .  .  .  x  .',
  'admin.claims': '       .  .  .  .  .  .  .  .  x  .',
  'admin.audit': '        .  .  .  .  .  .  .  .  x  .',
  'admin.jobs': '         .  .  .  .  .  .  .  .  x  .',
}

const LEARNER = 'user-julie'
const EXPERT = 'user-ines'
const OTHER = 'user-karim'
const PROFILE = 'profile-ines'

const user = (
  userId: string,
  changes: Partial<Extract<AccessActor, { kind: 'USER' }>> = {},
): AccessActor => ({
  kind: 'USER',
  userId,
  expertId: null,
  roles: [],
  ...changes,
})
const INES = user(EXPERT, { expertId: PROFILE })

/** For each relation, somebody who stands so to something, in that relation alone where that can be. */
const STANDING: Record<Relation, readonly [AccessActor, AccessResource]> = {
  ANONYMOUS: [{ kind: 'ANONYMOUS' }, { learnerId: LEARNER, expertId: PROFILE }],
  STRANGER: [user(OTHER), { learnerId: LEARNER, expertId: PROFILE, ownerId: LEARNER }],
  OWNER: [user(LEARNER), { ownerId: LEARNER }],
  LEARNER_OF: [user(LEARNER), { learnerId: LEARNER, expertId: PROFILE }],
  EXPERT_OF: [INES, { learnerId: LEARNER, expertId: PROFILE }],
  COUNTERPART: [user(LEARNER), { ownerId: EXPERT, learnerId: LEARNER, expertId: PROFILE }],
  VALIDATOR: [user(OTHER, { roles: ['VALIDATOR'] }), { ownerId: EXPERT, regulatedDossier: true }],
  ATTESTER: [user(OTHER), { ownerId: EXPERT, attestedById: OTHER }],
  ADMIN: [user(OTHER, { roles: ['ADMIN'] }), { ownerId: EXPERT, learnerId: LEARNER, expertId: PROFILE }],
  SYSTEM: [{ kind: 'SYSTEM' }, { learnerId: LEARNER, expertId: PROFILE }],
}

/** Relations that somebody has besides the one that is tested: what those allow is not held against it. */
const BESIDES: Partial<Record<Relation, Relation>> = {
  COUNTERPART: 'LEARNER_OF',
  VALIDATOR: 'STRANGER',
  ATTESTER: 'STRANGER',
  ADMIN: 'STRANGER',
}

const expects = (action: Action, relation: Relation) =>
  EXPECTED[action].trim().split(/\s+/)[RELATIONS.indexOf(relation)] === 'x'

describe('the table of who may do what', () => {
  const actions = Object.keys(ACCESS) as Action[]

  it('is written down whole in the expectation', () => {
    expect(Object.keys(EXPECTED).sort()).toEqual([...actions].sort())
    for (const row of Object.values(EXPECTED)) expect(row.trim().split(/\s+/)).toHaveLength(RELATIONS.length)
  })

  describe.each(actions)('%s', (action) => {
    it.each(RELATIONS)('by %s', (relation) => {
      const [actor, resource] = STANDING[relation]
      expect(relationsOf(actor, resource)).toContain(relation)
      const besides = BESIDES[relation]
      const expected = expects(action, relation) || (besides !== undefined && expects(action, besides))
      expect(may(action, actor, resource)).toBe(expected)
    })
  })
})

describe('who stands how', () => {
  it('knows an expert by their profile as well as by their account', () => {
    expect(may('room.enter', INES, { expertId: PROFILE })).toBe(true)
    expect(may('room.enter', INES, { expertUserId: EXPERT })).toBe(true)
    expect(may('room.enter', INES, { expertId: 'profile-karim', expertUserId: OTHER })).toBe(false)
  })

  it('takes nothing for a relation that is not known: no id equals a missing one', () => {
    const nobody = { ownerId: null, learnerId: null, expertId: null, expertUserId: null, attestedById: null }
    expect(relationsOf(user(OTHER), nobody)).toEqual(new Set(['STRANGER']))
    expect(relationsOf(user(OTHER), {})).toEqual(new Set(['STRANGER']))
  })

  it('lets nobody book themselves', () => {
    expect(may('offering.book', INES, { expertId: PROFILE })).toBe(false)
    expect(may('offering.book', user(LEARNER), { expertId: PROFILE })).toBe(true)
  })

  it('lets the other side answer a proposal, and its author only withdraw it', () => {
    const proposal = { ownerId: LEARNER, learnerId: LEARNER, expertId: PROFILE }
    expect(may('reschedule.answer', INES, proposal)).toBe(true)
    expect(may('reschedule.answer', user(LEARNER), proposal)).toBe(false)
    expect(may('reschedule.withdraw', user(LEARNER), proposal)).toBe(true)
    expect(may('reschedule.withdraw', INES, proposal)).toBe(false)
  })

  it('shows a validator regulated dossiers and nothing else', () => {
    const validator = user(OTHER, { roles: ['VALIDATOR'] })
    expect(may('dossier.view', validator, { ownerId: EXPERT, regulatedDossier: true })).toBe(true)
    expect(may('dossier.view', validator, { ownerId: EXPERT })).toBe(false)
    expect(may('booking.view', validator, { learnerId: LEARNER, expertId: PROFILE })).toBe(false)
  })

  it('needs four eyes for a dossier', () => {
    const admin = user(OTHER, { roles: ['ADMIN', 'VALIDATOR'] })
    const dossier = { ownerId: EXPERT, regulatedDossier: true }
    expect(may('dossier.approve', admin, dossier)).toBe(true)
    expect(may('dossier.approve', admin, { ...dossier, ownerId: OTHER })).toBe(false)
    expect(may('dossier.approve', admin, { ...dossier, attestedById: OTHER })).toBe(false)
    expect(may('dossier.attest', admin, { ...dossier, ownerId: OTHER })).toBe(false)
  })

  it('lets no admin decide a claim about their own session', () => {
    const admin = user(LEARNER, { roles: ['ADMIN'] })
    expect(may('admin.claims', admin, { learnerId: LEARNER, expertId: PROFILE })).toBe(false)
    expect(may('admin.claims', admin, { learnerId: OTHER, expertId: PROFILE })).toBe(true)
  })
})

describe('a refusal', () => {
  it('asks the anonymous to sign in and tells everybody else no', () => {
    const code = (actor: AccessActor) => {
      const result = access('booking.view', actor, { learnerId: LEARNER, expertId: PROFILE })
      return result.ok ? 'OK' : result.error.code
    }
    expect(code({ kind: 'ANONYMOUS' })).toBe('UNAUTHENTICATED')
    expect(code(user(OTHER))).toBe('FORBIDDEN')
    expect(code(user(LEARNER))).toBe('OK')
  })
})
