import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unwrap } from '#src/domain/errors.ts'
import { byMail } from '#src/features/identity/limit-attempts.ts'
import { setPassword } from '#src/features/identity/set-password.ts'
import { signInWithPassword } from '#src/features/identity/sign-in-with-password.ts'
import { type AccountsWorld, makeAccountsWorld, someEmail, someVisitor } from './accounts-world.ts'

const RIGHT = 'correct horse battery'
let world: AccountsWorld

beforeAll(async () => {
  world = await makeAccountsWorld()
})
afterAll(() => world.close())

function signIn(email: string, password: string, visitor = someVisitor()) {
  return signInWithPassword(world.anonymous, { email, password, next: '/en/account' }, visitor)
}

describe('signing in by password', () => {
  it('opens a session that knows its browser', async () => {
    const { email, id } = await world.makeAccount({ password: RIGHT })
    const visitor = someVisitor()
    const session = unwrap(await signIn(email, RIGHT, visitor))
    expect(session).toMatchObject({ userId: id, next: '/en/account', timeZone: 'Asia/Tokyo' })
    const row = await world.db.userSession.findUniqueOrThrow({ where: { id: session.sessionId } })
    expect(row).toMatchObject({ userAgent: visitor.userAgent, ipAddress: visitor.address, revokedAt: null })
  })

  it('refuses a wrong password, an unknown address and an account without password alike', async () => {
    const { email } = await world.makeAccount({ password: RIGHT })
    const { email: linkOnly } = await world.makeAccount()
    for (const address of [email, linkOnly, someEmail()])
      expect(await signIn(address, 'wrong wrong wrong')).toMatchObject({
        ok: false,
        error: { code: 'BAD_CREDENTIALS', details: undefined },
      })
  })

  it('takes as long for an address that nobody has', async () => {
    const { email } = await world.makeAccount({ password: RIGHT })
    const median = async (address: () => string) => {
      const times: number[] = []
      for (let run = 0; run < 9; run++) {
        const started = performance.now()
        await signIn(address(), 'wrong wrong wrong')
        times.push(performance.now() - started)
      }
      return times.sort((a, b) => a - b)[4] ?? 0
    }
    const known = await median(() => email)
    const unknown = await median(someEmail)
    // Without the hash of nobody the second is some twenty times faster.
    expect(unknown).toBeGreaterThan(known / 3)
  })

  it('is refused after ten failures from one network, and says when to come back', async () => {
    const { email } = await world.makeAccount({ password: RIGHT })
    const visitor = someVisitor()
    for (let failure = 0; failure < 10; failure++) await signIn(email, 'wrong wrong wrong', visitor)
    const result = await signIn(email, RIGHT, visitor)
    expect(result).toMatchObject({ ok: false, error: { code: 'RATE_LIMITED' } })
    expect(result.ok ? 0 : result.error.details?.retryAfterSeconds).toBeGreaterThan(0)
  })

  it('is not closed to the owner by a stranger who fails elsewhere', async () => {
    const { email, id } = await world.makeAccount({ password: RIGHT })
    const stranger = someVisitor()
    for (let failure = 0; failure < 12; failure++) await signIn(email, 'wrong wrong wrong', stranger)
    expect((await signIn(email, RIGHT)).ok).toBe(true)
    const ctx = world.as(await world.actorOf(await world.openSession(id)))
    expect((await setPassword(ctx, { currentPassword: RIGHT, password: 'an even better one' })).ok).toBe(true)
  })

  it('is refused from everywhere after a hundred failures spread over many networks', async () => {
    const { email } = await world.makeAccount({ password: RIGHT })
    const { rule, subject } = byMail('SIGN_IN_ANYWHERE', email)
    for (let failure = 0; failure < 99; failure++) await world.anonymous.rates.take(rule, subject)
    await signIn(email, 'wrong wrong wrong')
    expect(await signIn(email, RIGHT)).toMatchObject({ error: { code: 'RATE_LIMITED' } })
  })

  it('is refused after ten failures from one network, at whatever addresses', async () => {
    const visitor = someVisitor()
    for (let failure = 0; failure < 10; failure++) await signIn(someEmail(), 'wrong wrong wrong', visitor)
    expect(await signIn(someEmail(), RIGHT, visitor)).toMatchObject({ error: { code: 'RATE_LIMITED' } })
  })

  it('does not count successes', async () => {
    const { email } = await world.makeAccount({ password: RIGHT })
    const visitor = someVisitor()
    for (let time = 0; time < 12; time++) expect((await signIn(email, RIGHT, visitor)).ok).toBe(true)
  })

  it('tells the owner of a suspended account, and nobody else', async () => {
    const { email, id } = await world.makeAccount({ password: RIGHT })
    await world.db.user.update({ where: { id }, data: { suspendedAt: new Date() } })
    expect(await signIn(email, RIGHT)).toMatchObject({ error: { code: 'FORBIDDEN' } })
    expect(await signIn(email, 'wrong wrong wrong')).toMatchObject({ error: { code: 'BAD_CREDENTIALS' } })
  })

  it('ends the session that the same browser had before', async () => {
    const { email } = await world.makeAccount({ password: RIGHT })
    const first = unwrap(await signIn(email, RIGHT))
    const again = world.as(await world.actorOf(first))
    unwrap(await signInWithPassword(again, { email, password: RIGHT, next: null }, someVisitor()))
    expect(await world.actorOf(first)).toEqual({ kind: 'ANONYMOUS' })
  })
})

describe('changing the password', () => {
  it('signs every other browser out, keeps this one, and mails the owner', async () => {
    const { email, id } = await world.makeAccount({ password: RIGHT })
    const other = await world.openSession(id)
    const here = unwrap(await signIn(email, RIGHT))
    const ctx = world.as(await world.actorOf(here))
    unwrap(await setPassword(ctx, { currentPassword: RIGHT, password: 'an even better one' }))
    expect(await world.actorOf(other)).toEqual({ kind: 'ANONYMOUS' })
    expect(await world.actorOf(here)).toMatchObject({ kind: 'USER' })
    expect((await world.mailTo(email))?.template).toBe('PASSWORD_CHANGED')
    expect((await signIn(email, RIGHT)).ok).toBe(false)
    expect((await signIn(email, 'an even better one')).ok).toBe(true)
    expect(await world.db.auditEntry.findFirst({ where: { subjectId: id } })).toMatchObject({
      action: 'password.changed',
      actorId: id,
    })
  })

  it('needs the current one', async () => {
    const { email, id } = await world.makeAccount({ password: RIGHT })
    const here = unwrap(await signIn(email, RIGHT))
    const ctx = world.as(await world.actorOf(here))
    for (const currentPassword of [undefined, 'wrong wrong wrong'])
      expect(await setPassword(ctx, { currentPassword, password: 'an even better one' })).toMatchObject({
        error: { code: 'BAD_CREDENTIALS' },
      })
    expect(await world.db.auditEntry.count({ where: { subjectId: id } })).toBe(0)
  })

  it('needs none in a browser that came by mailed link, for 15 minutes', async () => {
    const { email } = await world.makeAccount({ password: RIGHT })
    const here = world.as(await world.actorOf(await world.signInByLink(email)))
    expect((await setPassword(here, { currentPassword: undefined, password: 'new one new one' })).ok).toBe(
      true,
    )
    world.clock.advance(15 * 60_000 + 1)
    expect(
      await setPassword(here, { currentPassword: undefined, password: 'once more once more' }),
    ).toMatchObject({ error: { code: 'BAD_CREDENTIALS' } })
  })

  it('is not let in by a link that somebody followed in another browser', async () => {
    const { email, id } = await world.makeAccount({ password: RIGHT })
    const stolen = world.as(await world.actorOf(await world.openSession(id)))
    world.clock.advance(1_000)
    await world.signInByLink(email)
    expect(
      await setPassword(stolen, { currentPassword: undefined, password: 'taken over now' }),
    ).toMatchObject({ error: { code: 'BAD_CREDENTIALS' } })
  })

  it('is for the signed-in', async () => {
    const change = { currentPassword: RIGHT, password: 'an even better one' }
    expect(await setPassword(world.anonymous, change)).toMatchObject({ error: { code: 'UNAUTHENTICATED' } })
  })
})
