import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { unwrap } from '#src/domain/errors.ts'
import { followLink } from '#src/features/identity/follow-link.ts'
import { hashPassword } from '#src/features/identity/password-hash.ts'
import { readLink, readOldLink } from '#src/features/identity/read-link.ts'
import { requestSignInLink } from '#src/features/identity/request-sign-in-link.ts'
import { signInWithPassword } from '#src/features/identity/sign-in-with-password.ts'
import { signUp } from '#src/features/identity/sign-up.ts'
import { type AccountsWorld, makeAccountsWorld, someEmail, someVisitor } from './accounts-world.ts'

// Watched, not replaced.
vi.mock('#src/features/identity/password-hash.ts', { spy: true })

const MINUTE = 60_000
let world: AccountsWorld

beforeAll(async () => {
  world = await makeAccountsWorld()
})
afterAll(() => world.close())

async function mailLink(email: string, next: string | null = null): Promise<string> {
  unwrap(await requestSignInLink(world.anonymous, { email, next }, someVisitor()))
  return world.tokenFor(email)
}

describe('a mailed sign-in link', () => {
  it('signs in once, and leads back to where the person was, in any browser', async () => {
    const { email, id } = await world.makeAccount()
    const token = await mailLink(email, '/en/book/x?start=1')
    const session = unwrap(await followLink(world.anonymous, { token }, someVisitor()))
    expect(session).toMatchObject({ userId: id, next: '/en/book/x?start=1' })
    expect(await world.actorOf(session)).toMatchObject({ kind: 'USER', userId: id, email })
    const again = await followLink(world.anonymous, { token }, someVisitor())
    expect(again).toMatchObject({ ok: false, error: { code: 'LINK_EXPIRED' } })
  })

  it('lets one of twenty simultaneous clicks in', async () => {
    const { email, id } = await world.makeAccount()
    const token = await mailLink(email)
    const clicks = Array.from({ length: 20 }, () => followLink(world.anonymous, { token }, someVisitor()))
    const results = await Promise.all(clicks)
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await world.db.userSession.count({ where: { userId: id } })).toBe(1)
  })

  it('is not used up by looking at it, as mail scanners do', async () => {
    const { email } = await world.makeAccount()
    const token = await mailLink(email)
    for (let look = 0; look < 3; look++)
      expect(await readLink(world.anonymous, token)).toMatchObject({ ok: true, value: { email } })
    expect((await followLink(world.anonymous, { token }, someVisitor())).ok).toBe(true)
    expect(await readLink(world.anonymous, token)).toMatchObject({ error: { code: 'LINK_EXPIRED' } })
  })

  it('ends after 15 minutes', async () => {
    const { email } = await world.makeAccount()
    const token = await mailLink(email)
    world.clock.advance(15 * MINUTE - 1)
    expect((await readLink(world.anonymous, token)).ok).toBe(true)
    world.clock.advance(1)
    const late = await followLink(world.anonymous, { token }, someVisitor())
    expect(late).toMatchObject({ error: { code: 'LINK_EXPIRED' } })
  })

  it('that has ended leads to another of its kind, and on to where that one led', async () => {
    const email = someEmail()
    const next = '/en/book?at=1'
    unwrap(await signUp(world.anonymous, { name: 'Ada', email, next }, someVisitor()))
    const token = await world.tokenFor(email)
    world.clock.advance(16 * MINUTE)
    // No account was made: a link to sign in would never come.
    expect(await readOldLink(world.anonymous, token)).toEqual({ again: 'SIGN_UP', next })
    const known = await mailLink((await world.makeAccount()).email, next)
    world.clock.advance(16 * MINUTE)
    expect(await readOldLink(world.anonymous, known)).toEqual({ again: 'SIGN_IN', next })
    const invented = `x.${Buffer.from('{"next":"/en","signUp":{}}').toString('base64url')}`
    expect(await readOldLink(world.anonymous, invented)).toEqual({ again: 'SIGN_IN', next: null })
  })

  it('opens nothing when what it carries was changed', async () => {
    const { email } = await world.makeAccount()
    const [random] = (await mailLink(email)).split('.')
    const payload = Buffer.from(JSON.stringify({ next: 'https://evil.example' })).toString('base64url')
    const forged = await followLink(world.anonymous, { token: `${random}.${payload}` }, someVisitor())
    expect(forged).toMatchObject({ error: { code: 'LINK_EXPIRED' } })
  })

  it('is stored as a hash alone', async () => {
    const { email } = await world.makeAccount()
    const token = await mailLink(email)
    const rows = await world.db.mailToken.findMany({ where: { email } })
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toContain(token.split('.')[0])
  })

  it('gives the same answer for an address that nobody has, and sends nothing there', async () => {
    const email = someEmail()
    const { email: known } = await world.makeAccount()
    const answers = [email, known].map((address) =>
      requestSignInLink(world.anonymous, { email: address, next: null }, someVisitor()),
    )
    expect(await Promise.all(answers)).toEqual([
      { ok: true, value: { email } },
      { ok: true, value: { email: known } },
    ])
    expect(await world.mailTo(email)).toBeNull()
  })

  it('is mailed five times in a quarter of an hour, whoever asks', async () => {
    const { email } = await world.makeAccount()
    for (let count = 0; count < 5; count++) await mailLink(email)
    const sixth = await requestSignInLink(world.anonymous, { email, next: null }, someVisitor())
    expect(sixth).toMatchObject({ ok: false, error: { code: 'RATE_LIMITED' } })
    const seconds = sixth.ok ? 0 : sixth.error.details?.retryAfterSeconds
    expect(seconds).toBeGreaterThan(0)
    expect(seconds).toBeLessThanOrEqual(15 * 60)
  })

  it('that nobody was given is refused before a password is hashed, and not often', async () => {
    const visitor = someVisitor()
    const follow = (token: string) =>
      followLink(world.anonymous, { token, password: 'a new good password' }, visitor)
    vi.mocked(hashPassword).mockClear()
    for (let time = 0; time < 10; time++)
      expect(await follow('x'.repeat(60))).toMatchObject({ error: { code: 'LINK_EXPIRED' } })
    expect(await follow('x'.repeat(60))).toMatchObject({ error: { code: 'RATE_LIMITED' } })
    expect(hashPassword).not.toHaveBeenCalled()
  })

  it('of a suspended account opens nothing', async () => {
    const { email, id } = await world.makeAccount()
    const token = await mailLink(email)
    await world.db.user.update({ where: { id }, data: { suspendedAt: world.clock.date() } })
    const result = await followLink(world.anonymous, { token }, someVisitor())
    expect(result).toMatchObject({ error: { code: 'LINK_EXPIRED' } })
  })

  it('drops a password that somebody set before the mailbox was proved', async () => {
    const { email, id } = await world.makeAccount({ password: 'set by a stranger', emailVerifiedAt: null })
    const stranger = await world.openSession(id)
    await world.signInByLink(email)
    expect(await world.actorOf(stranger)).toEqual({ kind: 'ANONYMOUS' })
    const attempt = { email, password: 'set by a stranger', next: null }
    const result = await signInWithPassword(world.anonymous, attempt, someVisitor())
    expect(result).toMatchObject({ error: { code: 'BAD_CREDENTIALS' } })
  })
})

describe('signing up', () => {
  it('makes the account when the link is followed, with the guessed zone, and not before', async () => {
    const email = someEmail()
    const visitor = someVisitor({ locale: 'fr', timeZone: 'America/Montreal' })
    unwrap(await signUp(world.anonymous, { name: 'Zoë', email, next: '/fr/book/1' }, visitor))
    expect(await world.db.user.count({ where: { email } })).toBe(0)
    expect((await world.mailTo(email))?.template).toBe('VERIFY_EMAIL')

    const otherBrowser = someVisitor({ timeZone: null })
    const session = unwrap(
      await followLink(world.anonymous, { token: await world.tokenFor(email) }, otherBrowser),
    )
    expect(session.next).toBe('/fr/book/1')
    expect(await world.db.user.findUnique({ where: { email } })).toMatchObject({
      name: 'Zoë',
      locale: 'fr',
      timeZone: 'America/Montreal',
      timeZoneGuessed: true,
      emailVerifiedAt: world.clock.date(),
    })
  })

  it('takes a password with the link, and it works from then on', async () => {
    const email = someEmail()
    unwrap(await signUp(world.anonymous, { name: 'Zoë', email, next: null }, someVisitor()))
    const token = await world.tokenFor(email)
    unwrap(await followLink(world.anonymous, { token, password: 'a good long secret' }, someVisitor()))
    const signIn = { email, password: 'a good long secret', next: null }
    expect((await signInWithPassword(world.anonymous, signIn, someVisitor())).ok).toBe(true)
  })

  it('answers alike where the address has an account, and tells its owner by mail', async () => {
    const { email } = await world.makeAccount()
    const fresh = someEmail()
    const ask = (address: string) =>
      signUp(world.anonymous, { name: 'Mallory', email: address, next: null }, someVisitor())
    expect(await ask(email)).toEqual({ ok: true, value: { email } })
    expect(await ask(fresh)).toEqual({ ok: true, value: { email: fresh } })
    const mail = await world.mailTo(email)
    expect(mail?.template).toBe('ALREADY_REGISTERED')
    expect(mail?.data.name).toBe('Ada Lovelace')
  })

  it('twice makes one account: the second link signs in', async () => {
    const email = someEmail()
    const tokens: string[] = []
    for (let time = 0; time < 2; time++) {
      unwrap(await signUp(world.anonymous, { name: 'Zoë', email, next: null }, someVisitor()))
      tokens.push(await world.tokenFor(email))
    }
    const sessions = []
    for (const token of tokens)
      sessions.push(unwrap(await followLink(world.anonymous, { token }, someVisitor())))
    expect(new Set(sessions.map(({ userId }) => userId)).size).toBe(1)
  })

  it('writes the mail and its job together', async () => {
    const email = someEmail()
    unwrap(await signUp(world.anonymous, { name: 'Zoë', email, next: null }, someVisitor()))
    const row = await world.db.outboundMail.findFirstOrThrow({ where: { to: email } })
    expect(world.jobs.jobs).toContainEqual(
      expect.objectContaining({ name: 'mail.send', payload: { mailId: row.id } }),
    )
  })
})
