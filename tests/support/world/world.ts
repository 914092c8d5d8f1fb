import { randomUUID } from 'node:crypto'
import { startStripeSandbox } from '#local/stripe-sandbox/server.ts'
import type { Actor, Ctx, OutgoingMail } from '#src/features/ports.ts'
import type { PrismaClient } from '#src/generated/prisma/client.ts'
import { openDatabase } from '#src/server/db/client.ts'
import { makeWithTx } from '#src/server/db/with-tx.ts'
import { makeStripe } from '#src/server/payments/stripe-client.ts'
import { stripeGateway } from '#src/server/payments/stripe-gateway.ts'
import { pgRealtime } from '#src/server/realtime/publish.ts'
import { testDatabaseUrl } from '../database/test-database.ts'
import { FakeVideo } from './fake-video.ts'
import { JobList } from './job-list.ts'
import { TestClock } from './test-clock.ts'

export interface World {
  db: PrismaClient
  clock: TestClock
  jobs: JobList
  video: FakeVideo
  sandbox: Awaited<ReturnType<typeof startStripeSandbox>>
  sent: OutgoingMail[]
  /** Transactions that PostgreSQL made begin again, for a deadlock or a conflict, by their names. */
  retries: string[]
  /** The world as somebody sees it. */
  as(actor: Actor): Ctx
  system: Ctx
  /** Runs every job that is due. @throws the first error */
  settle(): Promise<void>
  close(): Promise<void>
}

const KEY = 'sk_test_world'
/** Signs what Stripe sends to the platform's endpoint. */
export const PLATFORM_SECRET = 'whsec_world_platform'

/** A whole world on real parts: PostgreSQL, and the Stripe SDK against the sandbox. Only video is a fake. */
export async function makeWorld(): Promise<World> {
  const db = openDatabase(await testDatabaseUrl(), 20)
  const sandbox = await startStripeSandbox({ secretKey: KEY })
  const { control } = sandbox
  const clock = new TestClock(Date.now(), (now) =>
    control.setTime(Math.max(control.now(), Math.ceil(now / 1_000))),
  )
  const jobs = new JobList()
  const video = new FakeVideo()
  const sent: OutgoingMail[] = []
  const retries: string[] = []
  const quiet = { debug() {}, info() {}, warn() {}, error() {} }
  const as = (actor: Actor): Ctx => ({
    actor,
    db,
    withTx: makeWithTx(db, (name) => void retries.push(name)),
    clock,
    payments: stripeGateway(makeStripe(KEY, sandbox.url, 1_500), {
      platformWebhook: PLATFORM_SECRET,
      connectWebhook: 'whsec_world_connect',
    }),
    video,
    mail: { send: async (mail) => void sent.push(mail) },
    files: { put: async () => {}, get: async () => null, delete: async () => {} },
    jobs,
    realtime: pgRealtime,
    rates: { take: async () => null, giveBack: async () => {} },
    log: quiet,
    config: { appUrl: 'http://app.test', mailFrom: 'hello@visavis.example', secret: 'x'.repeat(32) },
    requestId: randomUUID(),
  })
  const system = as({ kind: 'SYSTEM', process: 'test' })
  return {
    db,
    clock,
    jobs,
    video,
    sandbox,
    sent,
    retries,
    as,
    system,
    async settle() {
      const [error] = await jobs.drain(system)
      if (error) throw error
    },
    async close() {
      await Promise.all([db.$disconnect(), sandbox.close()])
    },
  }
}
