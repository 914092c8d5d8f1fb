import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hashPassword } from '#src/features/identity/password-hash.ts'
import type { Actor } from '#src/features/ports.ts'
import { book, slotAhead } from '#tests/support/world/book.ts'
import { makeExpert, makeLearner } from '#tests/support/world/people.ts'
import { makeWorld, type World } from '#tests/support/world/world.ts'
import { type Fields, HTML, MALFORMED, marks, refusedBy } from './forms.ts'

const account = await import('#src/app/[locale]/(account)/account/actions.ts')
const { follow, mailLink, signIn, signUp } = await import('#src/app/[locale]/(account)/sign-in/actions.ts')
const { openOnboarding } = await import('#src/app/[locale]/studio/actions.ts')

const ANONYMOUS: Actor = { kind: 'ANONYMOUS' }
const PASSWORD = 'nineteen years at the oven'
const TOO_LONG = 'x'.repeat(5_000)
const NO_MAIL = [
  '',
  'ada',
  'ada@',
  '@example.org',
  'a b@example.org',
  'ada@exaмple.org',
  HTML,
  '1e9',
  TOO_LONG,
]
const NO_NAME = ['', '   ', HTML, 'see evil.xyz', 'x'.repeat(81), '\u0000', 'Ada\u202enimda']

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

/** Each wrong value of a field, in a form that is right otherwise. */
const each = (fields: Fields, name: string, wrong: readonly string[], marked = name) =>
  wrong.map((value) => [{ ...fields, [name]: value }, marked] as const)

async function someone() {
  const { user, actor } = await makeLearner(world.db)
  await world.db.passwordCredential.create({ data: { userId: user.id, hash: await hashPassword(PASSWORD) } })
  return { user, actor }
}

describe('the forms of signing in and up', () => {
  it('mark what is no mail address, no name, or no password', async () => {
    await marks(world, signIn, ANONYMOUS, [
      ...each({ email: 'ada@example.org', password: PASSWORD }, 'email', NO_MAIL),
      ...each({ email: 'ada@example.org', password: PASSWORD }, 'password', ['', TOO_LONG]),
    ])
    await marks(world, mailLink, ANONYMOUS, each({}, 'email', NO_MAIL))
    await marks(world, signUp, ANONYMOUS, [
      ...each({ name: 'Ada', email: 'ada@example.org' }, 'email', NO_MAIL),
      ...each({ name: 'Ada', email: 'ada@example.org' }, 'name', NO_NAME),
    ])
  })

  it('let nobody in with a password that is wrong, or an address that nobody has', async () => {
    const { user } = await someone()
    for (const email of [user.email, `${randomUUID()}@example.org`]) {
      const { code, values } = await refusedBy(world, signIn, ANONYMOUS, {
        email,
        password: 'a guess of mine',
      })
      expect(code).toBe('BAD_CREDENTIALS')
      expect(values).toEqual({ email })
    }
  })

  it('follow no link that we did not write', async () => {
    const token = `${'x'.repeat(43)}.${Buffer.from('{"next":"https://evil.example"}').toString('base64url')}`
    expect((await refusedBy(world, follow, ANONYMOUS, { token })).code).toBe('LINK_EXPIRED')
    await marks(world, follow, ANONYMOUS, [
      ...each({}, 'token', [...MALFORMED, TOO_LONG], ''),
      ...each({ token }, 'password', ['short', TOO_LONG]),
    ])
  })
})

describe('the forms of the account', () => {
  it('mark a setting that there is not', async () => {
    const { actor } = await someone()
    const fields = { name: 'Ada', locale: 'en', timeZone: 'Europe/Paris' }
    await marks(world, account.saveSettings, actor, [
      ...each(fields, 'name', NO_NAME),
      ...each(fields, 'locale', ['', 'de', HTML, 'EN']),
      ...each(fields, 'timeZone', ['', 'Mars/Olympus', '+02:00', HTML, TOO_LONG]),
    ])
  })

  it('set no password that is too short or too long, nor for who cannot prove who they are', async () => {
    const { actor } = await someone()
    const fields = { currentPassword: PASSWORD, password: 'another good password' }
    await marks(world, account.savePassword, actor, [
      ...each(fields, 'password', ['', 'short', TOO_LONG]),
      ...each(fields, 'currentPassword', [TOO_LONG]),
    ])
    for (const currentPassword of ['', 'a guess of mine', HTML])
      expect((await refusedBy(world, account.savePassword, actor, { ...fields, currentPassword })).code).toBe(
        'BAD_CREDENTIALS',
      )
  })

  it('end no session of somebody else, and none that there is not', async () => {
    const [me, other] = [await someone(), await someone()]
    const { id } = await world.db.userSession.create({
      data: {
        userId: other.user.id,
        lastSeenAt: world.clock.date(),
        expiresAt: new Date(world.clock.now() + 60_000),
      },
    })
    for (const sessionId of [id, randomUUID()])
      expect((await refusedBy(world, account.endSession, me.actor, { sessionId })).code).toBe('NOT_FOUND')
    await marks(world, account.endSession, me.actor, each({}, 'sessionId', MALFORMED, ''))
  })

  it('delete nobody without a proof, and nobody whom somebody is waiting for', async () => {
    const { actor } = await someone()
    for (const currentPassword of ['', 'a guess of mine', HTML])
      expect((await refusedBy(world, account.removeAccount, actor, { currentPassword })).code).toBe(
        'BAD_CREDENTIALS',
      )
    await marks(world, account.removeAccount, actor, each({}, 'currentPassword', [TOO_LONG]))
    const { offering } = await makeExpert(world.db, {
      offering: { priceMode: 'FREE', rateMinorPerMinute: null, freeMinutes: 0 },
    })
    await book(world, { learner: actor, offeringId: offering.id, startAt: slotAhead(world, 50) })
    const refused = await refusedBy(world, account.removeAccount, actor, { currentPassword: PASSWORD })
    expect(refused.code).toBe('STALE_STATE')
  })

  it('do nothing for who is not signed in', async () => {
    const forms = [
      [account.saveSettings, { name: 'Ada', locale: 'en', timeZone: 'Europe/Paris' }],
      [account.savePassword, { currentPassword: PASSWORD, password: 'another good password' }],
      [account.mailMeALink, {}],
      [account.endSession, { sessionId: randomUUID() }],
      [account.endOtherSessions, {}],
      [account.removeAccount, { currentPassword: PASSWORD }],
    ] as const
    for (const [action, fields] of forms)
      expect((await refusedBy<unknown>(world, action, ANONYMOUS, fields)).code).toBe('UNAUTHENTICATED')
  })
})

describe('the way to Stripe’s page of an expert', () => {
  it('is open to experts alone, in a language that there is', async () => {
    const [learner, expert] = [await makeLearner(world.db), await makeExpert(world.db)]
    expect((await refusedBy(world, openOnboarding, learner.actor, { locale: 'en' })).code).toBe('FORBIDDEN')
    expect((await refusedBy(world, openOnboarding, ANONYMOUS, { locale: 'en' })).code).toBe('UNAUTHENTICATED')
    await marks(
      world,
      openOnboarding,
      expert.actor,
      each({}, 'locale', ['', 'de', HTML, '//evil.example'], ''),
    )
  })
})
