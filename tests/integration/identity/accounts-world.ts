import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { unwrap } from '#src/domain/errors.ts'
import { findActor } from '#src/features/identity/find-actor.ts'
import { followLink } from '#src/features/identity/follow-link.ts'
import type { OpenedSession } from '#src/features/identity/open-session.ts'
import { hashPassword } from '#src/features/identity/password-hash.ts'
import { requestSignInLink } from '#src/features/identity/request-sign-in-link.ts'
import type { Visitor } from '#src/features/identity/visitor.ts'
import type { Actor, Ctx } from '#src/features/ports.ts'
import { openDatabase } from '#src/server/db/client.ts'
import { makeWithTx } from '#src/server/db/with-tx.ts'
import { rateLimiter } from '#src/server/http/rate-limiter.ts'
import { pgRealtime } from '#src/server/realtime/publish.ts'
import { testDatabaseUrl } from '#tests/support/database/test-database.ts'
import { FakeVideo } from '#tests/support/world/fake-video.ts'
import { JobList } from '#tests/support/world/job-list.ts'
import { TestClock } from '#tests/support/world/test-clock.ts'

export const ANONYMOUS: Actor = { kind: 'ANONYMOUS' }

/** A browser that nobody else shares limits with. */
export function someVisitor(over: Partial<Visitor> = {}): Visitor {
  return {
    address: `10.${[0, 0, 0].map(() => Math.floor(Math.random() * 250)).join('.')}`,
    userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
    locale: 'en',
    timeZone: 'Asia/Tokyo',
    ...over,
  }
}

export function someEmail(): string {
  return `${randomUUID()}@example.org`
}

export type AccountsWorld = Awaited<ReturnType<typeof makeAccountsWorld>>

/** Accounts on a real PostgreSQL, with the real limits. Payments are not part of it and fail when called. */
export async function makeAccountsWorld() {
  const url = await testDatabaseUrl()
  const db = openDatabase(url, 20)
  const counters = new pg.Pool({ connectionString: url, max: 3 })
  const clock = new TestClock(Date.now())
  const jobs = new JobList()
  const quiet = { debug() {}, info() {}, warn() {}, error() {} }
  const payments = new Proxy({} as Ctx['payments'], {
    get: (_target, name) => {
      throw new Error(`Accounts do not pay: ${String(name)}`)
    },
  })
  const as = (actor: Actor): Ctx => ({
    actor,
    db,
    withTx: makeWithTx(db),
    clock,
    payments,
    video: new FakeVideo(),
    mail: { send: async () => {} },
    files: { put: async () => {}, get: async () => null, delete: async () => {} },
    jobs,
    realtime: pgRealtime,
    rates: rateLimiter(counters),
    log: quiet,
    config: { appUrl: 'http://app.test', mailFrom: 'hello@visavis.example', secret: 'x'.repeat(32) },
    requestId: randomUUID(),
  })
  const anonymous = as(ANONYMOUS)

  return {
    db,
    clock,
    jobs,
    as,
    anonymous,

    async makeAccount(over: { email?: string; password?: string; emailVerifiedAt?: Date | null } = {}) {
      const { password, ...fields } = over
      const user = await db.user.create({
        data: { email: someEmail(), name: 'Ada Lovelace', emailVerifiedAt: clock.date(), ...fields },
      })
      if (password)
        await db.passwordCredential.create({ data: { userId: user.id, hash: await hashPassword(password) } })
      return user
    },

    /** The last mail to an address. */
    async mailTo(to: string) {
      const row = await db.outboundMail.findFirst({ where: { to }, orderBy: { id: 'desc' } })
      return row && { template: row.template, data: row.data as { url: string; name: string } }
    },

    /** The token in the link of the last mail to an address. */
    async tokenFor(to: string): Promise<string> {
      const mail = await this.mailTo(to)
      return new URL(mail?.data.url ?? 'http://no.mail').searchParams.get('token') ?? ''
    },

    /** Who a session's cookie speaks for now. */
    actorOf: (session: Pick<OpenedSession, 'sessionId' | 'userId'>) => findActor({ db, clock }, session),

    async signInByLink(email: string): Promise<OpenedSession> {
      unwrap(await requestSignInLink(anonymous, { email, next: null }, someVisitor()))
      return unwrap(await followLink(anonymous, { token: await this.tokenFor(email) }, someVisitor()))
    },

    /** A session opened by password, so that it proves nothing about the mailbox. */
    async openSession(userId: string): Promise<OpenedSession> {
      const now = clock.date()
      const row = await db.userSession.create({
        data: {
          userId,
          createdAt: now,
          lastSeenAt: now,
          expiresAt: new Date(now.getTime() + 30 * 24 * 3_600_000),
        },
      })
      return {
        sessionId: row.id,
        userId,
        next: null,
        isExpert: false,
        locale: 'en',
        timeZone: 'Europe/Paris',
      }
    },

    async close() {
      await Promise.all([db.$disconnect(), counters.end()])
    },
  }
}
