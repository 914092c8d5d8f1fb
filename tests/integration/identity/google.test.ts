import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unwrap } from '#src/domain/errors.ts'
import { signInWithGoogle } from '#src/features/identity/sign-in-with-google.ts'
import { signInWithPassword } from '#src/features/identity/sign-in-with-password.ts'
import { type AccountsWorld, makeAccountsWorld, someEmail, someVisitor } from './accounts-world.ts'

let world: AccountsWorld

beforeAll(async () => {
  world = await makeAccountsWorld()
})
afterAll(() => world.close())

function arrive(over: { email?: string; emailVerified?: boolean; subject?: string; name?: string } = {}) {
  const profile = { subject: randomUUID(), email: someEmail(), emailVerified: true, name: 'Grace', ...over }
  return signInWithGoogle(world.anonymous, profile, someVisitor({ locale: 'fr' }))
}

describe('coming from Google', () => {
  it('makes an account the first time and finds it by Google’s id afterwards, whatever the address', async () => {
    const subject = randomUUID()
    const first = unwrap(await arrive({ subject }))
    const second = unwrap(await arrive({ subject, email: someEmail() }))
    expect(second.userId).toBe(first.userId)
    expect(await world.actorOf(second)).toMatchObject({ name: 'Grace', emailVerified: true, locale: 'fr' })
  })

  it('is refused, and links nothing, with an address that Google has not verified', async () => {
    const { email, id } = await world.makeAccount()
    expect(await arrive({ email, emailVerified: false })).toMatchObject({ error: { code: 'FORBIDDEN' } })
    expect(await world.db.oAuthAccount.count({ where: { userId: id } })).toBe(0)
  })

  it('links to the account with that address', async () => {
    const { email, id } = await world.makeAccount()
    expect(unwrap(await arrive({ email: email.toUpperCase() })).userId).toBe(id)
    expect(await world.db.auditEntry.findFirst({ where: { subjectId: id } })).toMatchObject({
      action: 'google.linked',
    })
  })

  it('drops a password that was set before the address was proved', async () => {
    const { email } = await world.makeAccount({ password: 'set by a stranger', emailVerifiedAt: null })
    unwrap(await arrive({ email }))
    const attempt = { email, password: 'set by a stranger', next: null }
    expect((await signInWithPassword(world.anonymous, attempt, someVisitor())).ok).toBe(false)
  })

  it('does not open a suspended account', async () => {
    const { email, id } = await world.makeAccount()
    await world.db.user.update({ where: { id }, data: { suspendedAt: new Date() } })
    expect(await arrive({ email })).toMatchObject({ error: { code: 'FORBIDDEN' } })
  })

  it('gives a name that could carry a link the mailbox’s instead', async () => {
    const session = unwrap(await arrive({ name: 'Win at http://evil.example', email: `kim.${someEmail()}` }))
    const actor = await world.actorOf(session)
    expect(actor).toMatchObject({ name: expect.stringMatching(/^kim\./) })
  })
})
