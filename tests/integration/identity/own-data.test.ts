import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unwrap } from '#src/domain/errors.ts'
import { changeRole } from '#src/features/identity/change-role.ts'
import { changeSettings } from '#src/features/identity/change-settings.ts'
import { deleteAccount } from '#src/features/identity/delete-account.ts'
import { exportAccount } from '#src/features/identity/export-account.ts'
import { followLink } from '#src/features/identity/follow-link.ts'
import { readAccount } from '#src/features/identity/read-account.ts'
import { requestSignInLink } from '#src/features/identity/request-sign-in-link.ts'
import { signUp } from '#src/features/identity/sign-up.ts'
import type { Ctx } from '#src/features/ports.ts'
import { makeExpert } from '#tests/support/world/people.ts'
import { type AccountsWorld, ANONYMOUS, makeAccountsWorld, someVisitor } from './accounts-world.ts'

const HOUR = 3_600_000
const SECRET = 'correct horse battery'
let world: AccountsWorld

beforeAll(async () => {
  world = await makeAccountsWorld()
})
afterAll(() => world.close())

async function signedIn(userId: string): Promise<Ctx> {
  return world.as(await world.actorOf(await world.openSession(userId)))
}

async function bookFor(learnerId: string, status: 'CONFIRMED' | 'SETTLED') {
  const { expert, offering, user } = await makeExpert(world.db)
  const startAt = new Date(world.clock.now() + 48 * HOUR)
  return world.db.booking.create({
    data: {
      offeringId: offering.id,
      expertId: expert.id,
      expertUserId: user.id,
      learnerId,
      status,
      startAt,
      endAt: new Date(startAt.getTime() + HOUR / 2),
      title: offering.title,
      categorySlug: offering.categorySlug,
      language: 'en',
      priceMode: 'FREE',
      currency: 'EUR',
      durationMinutes: 30,
      capMinor: 0,
      commissionBps: 2_000,
      cancellationPolicy: 'STANDARD',
      learnerTimeZone: 'Europe/Paris',
      learnerLocale: 'en',
      note: 'My private matter',
    },
  })
}

describe('settings', () => {
  it('keep a chosen zone, which no later browser overwrites, and replace a guessed one', async () => {
    const { email, id } = await world.makeAccount()
    const comeFrom = async (timeZone: string) => {
      unwrap(await requestSignInLink(world.anonymous, { email, next: null }, someVisitor()))
      const token = await world.tokenFor(email)
      return unwrap(await followLink(world.anonymous, { token }, someVisitor({ timeZone })))
    }
    expect((await comeFrom('Asia/Tokyo')).timeZone).toBe('Asia/Tokyo')
    const session = await comeFrom('America/Lima')
    expect(session.timeZone).toBe('America/Lima')

    const ctx = world.as(await world.actorOf(session))
    const settings = { name: 'Ada', locale: 'fr', timeZone: 'Europe/Dublin' } as const
    unwrap(await changeSettings(ctx, settings))
    expect((await comeFrom('Asia/Tokyo')).timeZone).toBe('Europe/Dublin')
    expect(await world.db.user.findUnique({ where: { id } })).toMatchObject({
      ...settings,
      timeZoneGuessed: false,
    })
  })

  it('saved without touching the zone leave it a guess', async () => {
    const { id, timeZone } = await world.makeAccount()
    unwrap(await changeSettings(await signedIn(id), { name: 'Ada', locale: 'en', timeZone }))
    expect(await world.db.user.findUnique({ where: { id } })).toMatchObject({ timeZoneGuessed: true })
  })
})

describe('the export', () => {
  it('has everything about the person, and no secret', async () => {
    const { id, email } = await world.makeAccount({ password: SECRET })
    await bookFor(id, 'SETTLED')
    await requestSignInLink(world.anonymous, { email, next: null }, someVisitor())
    const file = JSON.stringify(unwrap(await exportAccount(await signedIn(id))))
    for (const part of [email, 'Look at my dough', 'My private matter', 'SIGN_IN_LINK'])
      expect(file).toContain(part)
    for (const secret of ['$argon2', 'token=', 'tokenHash']) expect(file).not.toContain(secret)
  })
})

describe('deleting an account', () => {
  it('takes the person out and leaves the bookings, and frees the address', async () => {
    const { id, email } = await world.makeAccount({ password: SECRET })
    const booking = await bookFor(id, 'SETTLED')
    const session = await world.openSession(id)
    const ctx = world.as(await world.actorOf(session))
    unwrap(await deleteAccount(ctx, { currentPassword: SECRET }))

    expect(await world.actorOf(session)).toEqual(ANONYMOUS)
    const user = await world.db.user.findUniqueOrThrow({ where: { id }, include: { password: true } })
    expect(user).toMatchObject({ name: '—', password: null })
    expect(user.email).not.toContain(email)
    const kept = await world.db.booking.findUniqueOrThrow({ where: { id: booking.id } })
    expect(kept).toMatchObject({ learnerId: id, note: null })

    const again = { name: 'Ada again', email, next: null }
    unwrap(await signUp(world.anonymous, again, someVisitor()))
    const token = await world.tokenFor(email)
    expect(unwrap(await followLink(world.anonymous, { token }, someVisitor())).userId).not.toBe(id)
  })

  it('waits for bookings that are not over', async () => {
    const { id } = await world.makeAccount({ password: SECRET })
    await bookFor(id, 'CONFIRMED')
    const ctx = await signedIn(id)
    expect(unwrap(await readAccount(ctx)).obligations).toBe(1)
    expect(await deleteAccount(ctx, { currentPassword: SECRET })).toMatchObject({
      error: { code: 'STALE_STATE' },
    })
    expect(await world.actorOf(await world.openSession(id))).toMatchObject({ kind: 'USER' })
  })

  it('needs more than an open session', async () => {
    const { id } = await world.makeAccount({ password: SECRET })
    expect(await deleteAccount(await signedIn(id), { currentPassword: undefined })).toMatchObject({
      error: { code: 'BAD_CREDENTIALS' },
    })
  })
})

describe('roles', () => {
  it('are given and taken by an admin, never one’s own, and each change is on record', async () => {
    const [admin, user] = [await world.makeAccount(), await world.makeAccount()]
    await world.db.userRole.create({ data: { userId: admin.id, role: 'ADMIN' } })
    const [asAdmin, asUser] = [await signedIn(admin.id), await signedIn(user.id)]
    const grant = { userId: user.id, role: 'VALIDATOR', granted: true } as const

    expect(await changeRole(asUser, grant)).toMatchObject({ error: { code: 'FORBIDDEN' } })
    expect(await changeRole(world.anonymous, grant)).toMatchObject({ error: { code: 'UNAUTHENTICATED' } })
    const own = { ...grant, userId: admin.id, granted: false, role: 'ADMIN' } as const
    expect(await changeRole(asAdmin, own)).toMatchObject({ error: { code: 'FORBIDDEN' } })

    unwrap(await changeRole(asAdmin, grant))
    unwrap(await changeRole(asAdmin, grant))
    unwrap(await changeRole(asAdmin, { ...grant, granted: false }))
    const entries = await world.db.auditEntry.findMany({
      where: { subjectId: user.id },
      orderBy: { id: 'asc' },
    })
    expect(entries.map(({ action, actorId }) => [action, actorId])).toEqual([
      ['role.granted', admin.id],
      ['role.withdrawn', admin.id],
    ])
  })
})
