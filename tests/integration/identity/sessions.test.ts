import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unwrap } from '#src/domain/errors.ts'
import { forgetOldSignIns } from '#src/features/identity/forget-old-sign-ins.ts'
import { listSessions } from '#src/features/identity/list-sessions.ts'
import { revokeSession } from '#src/features/identity/revoke-session.ts'
import { signOut } from '#src/features/identity/sign-out.ts'
import { signOutEverywhere } from '#src/features/identity/sign-out-everywhere.ts'
import { type AccountsWorld, ANONYMOUS, makeAccountsWorld } from './accounts-world.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
let world: AccountsWorld

beforeAll(async () => {
  world = await makeAccountsWorld()
})
afterAll(() => world.close())

describe('a session', () => {
  it('speaks for nobody once it is revoked, expired, or its account is suspended or deleted', async () => {
    const ends: ((userId: string, sessionId: string) => Promise<unknown>)[] = [
      (_user, id) => world.db.userSession.update({ where: { id }, data: { revokedAt: new Date() } }),
      (_user, id) => world.db.userSession.update({ where: { id }, data: { expiresAt: world.clock.date() } }),
      (id) => world.db.user.update({ where: { id }, data: { suspendedAt: new Date() } }),
      (id) => world.db.user.update({ where: { id }, data: { deletedAt: new Date() } }),
    ]
    for (const end of ends) {
      const { id } = await world.makeAccount()
      const session = await world.openSession(id)
      expect(await world.actorOf(session)).toMatchObject({ kind: 'USER' })
      await end(id, session.sessionId)
      expect(await world.actorOf(session)).toEqual(ANONYMOUS)
    }
  })

  it('speaks for nobody under another account’s id, nor when there is none', async () => {
    const [one, other] = [await world.makeAccount(), await world.makeAccount()]
    const { sessionId } = await world.openSession(one.id)
    expect(await world.actorOf({ sessionId, userId: other.id })).toEqual(ANONYMOUS)
    expect(await world.actorOf({ sessionId: randomUUID(), userId: one.id })).toEqual(ANONYMOUS)
  })

  it('carries the roles of the account as they are now', async () => {
    const { id } = await world.makeAccount()
    const session = await world.openSession(id)
    expect(await world.actorOf(session)).toMatchObject({ roles: [] })
    await world.db.userRole.create({ data: { userId: id, role: 'ADMIN' } })
    expect(await world.actorOf(session)).toMatchObject({ roles: ['ADMIN'] })
  })

  it('lasts 30 days from its last use, which is written at most every five minutes', async () => {
    const { id } = await world.makeAccount()
    const session = await world.openSession(id)
    const row = () => world.db.userSession.findUniqueOrThrow({ where: { id: session.sessionId } })
    const opened = await row()
    world.clock.advance(5 * MINUTE - 1)
    await world.actorOf(session)
    expect((await row()).lastSeenAt).toEqual(opened.lastSeenAt)
    world.clock.advance(1)
    await world.actorOf(session)
    expect((await row()).expiresAt).toEqual(new Date(world.clock.now() + 30 * DAY))
    world.clock.advance(29 * DAY)
    expect(await world.actorOf(session)).toMatchObject({ kind: 'USER' })
    world.clock.advance(30 * DAY)
    expect(await world.actorOf(session)).toEqual(ANONYMOUS)
  })

  it('ends with signing out', async () => {
    const { id } = await world.makeAccount()
    const session = await world.openSession(id)
    unwrap(await signOut(world.as(await world.actorOf(session))))
    expect(await world.actorOf(session)).toEqual(ANONYMOUS)
  })
})

describe('the list of sessions', () => {
  it('shows open ones, the asking browser first', async () => {
    const { id } = await world.makeAccount()
    const [old, here] = [await world.openSession(id), await world.openSession(id)]
    const gone = await world.openSession(id)
    await world.db.userSession.update({ where: { id: gone.sessionId }, data: { revokedAt: new Date() } })
    const lines = unwrap(await listSessions(world.as(await world.actorOf(here))))
    expect(lines.map((line) => [line.id, line.current])).toEqual([
      [here.sessionId, true],
      [old.sessionId, false],
    ])
  })

  it('ends one, or all others, and says so in the audit log', async () => {
    const { id } = await world.makeAccount()
    const [a, b, c, here] = await Promise.all([1, 2, 3, 4].map(() => world.openSession(id)))
    if (!a || !b || !c || !here) throw new Error('Four sessions were opened')
    const ctx = world.as(await world.actorOf(here))
    unwrap(await revokeSession(ctx, { sessionId: a.sessionId }))
    expect(await world.actorOf(a)).toEqual(ANONYMOUS)
    expect(unwrap(await signOutEverywhere(ctx))).toEqual({ count: 2 })
    expect([await world.actorOf(b), await world.actorOf(c)]).toEqual([ANONYMOUS, ANONYMOUS])
    expect(await world.actorOf(here)).toMatchObject({ kind: 'USER' })
    const entries = await world.db.auditEntry.findMany({ where: { actorId: id }, orderBy: { id: 'asc' } })
    expect(entries.map(({ action }) => action)).toEqual(['session.revoked', 'sessions.revoked'])
  })

  it('does not let anybody end another’s, or learn that it is there', async () => {
    const [owner, stranger] = [await world.makeAccount(), await world.makeAccount()]
    const theirs = await world.openSession(owner.id)
    const ctx = world.as(await world.actorOf(await world.openSession(stranger.id)))
    const refusals = [
      await revokeSession(ctx, { sessionId: theirs.sessionId }),
      await revokeSession(ctx, { sessionId: randomUUID() }),
    ]
    for (const refusal of refusals) expect(refusal).toMatchObject({ error: { code: 'NOT_FOUND' } })
    expect(await world.actorOf(theirs)).toMatchObject({ kind: 'USER' })
  })

  it('forgets what ended a month ago, and nothing that is open', async () => {
    const { id } = await world.makeAccount()
    const ended = await world.openSession(id)
    const at = new Date(world.clock.now() - 31 * DAY)
    await world.db.userSession.update({ where: { id: ended.sessionId }, data: { revokedAt: at } })
    const open = await world.openSession(id)
    await forgetOldSignIns(world.as({ kind: 'SYSTEM', process: 'test' }))
    const left = await world.db.userSession.findMany({ where: { userId: id } })
    expect(left.map((row) => row.id)).toEqual([open.sessionId])
  })
})
